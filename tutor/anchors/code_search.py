"""Where a learner's file has code of a given form, whatever names its parameters have."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping

from tutor.anchors.code_pattern import has_form, read_pattern
from tutor.anchors.places import Found, Place, place_of
from tutor.anchors.scopes import UNREADABLE, find_function, parameters

Nodes = Iterator[tuple[ast.AST, ast.stmt]]


def holds_code(source: str, pattern: str, starter: str) -> bool:
    """Whether the form occurs anywhere in the file.

    starter: the source whose parameter names the pattern uses. False for a file without a syntax
    tree. Raises ValueError if `pattern` is not one.
    """
    return bool(places_of_code(source, pattern, starter))


def places_of_code(source: str, pattern: str, starter: str) -> tuple[Place, ...]:
    """The statements that hold the form, in the order of the text; as for holds_code."""
    wanted = read_pattern(pattern)
    try:
        tree, names = ast.parse(source), ast.parse(starter)
    except UNREADABLE:
        return ()
    found = [
        statement
        for function, mapping in _functions(tree, names)
        for node, statement in _own_nodes(function)
        if has_form(wanted, node, mapping)
    ]
    unique = {id(statement): statement for statement in found}.values()
    in_order = sorted(unique, key=lambda statement: (statement.lineno, statement.col_offset))
    return tuple(place_of(Found(statement)) for statement in in_order)


def _functions(tree: ast.Module, starter: ast.Module) -> Iterator[tuple[ast.AST, dict[str, str]]]:
    """The module and every function in it, each with the starter's parameter names → its own."""
    yield tree, {}
    yield from _below(tree, "", {}, starter)


def _below(
    owner: ast.AST, prefix: str, outer: Mapping[str, str], starter: ast.Module
) -> Iterator[tuple[ast.AST, dict[str, str]]]:
    for node in ast.iter_child_nodes(owner):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            known = find_function(starter, f"{prefix}{node.name}")
            pairs = zip(parameters(known), parameters(node), strict=False) if known else ()
            names = {**outer, **dict(pairs)}
            yield node, names
            yield from _below(node, f"{prefix}{node.name}.", names, starter)
        elif isinstance(node, ast.ClassDef):
            yield from _below(node, f"{prefix}{node.name}.", outer, starter)
        else:
            yield from _below(node, prefix, outer, starter)


def _own_nodes(owner: ast.AST) -> Nodes:
    """Every node of a function or module with the statement it is in, without inner functions."""
    for child in ast.iter_child_nodes(owner):
        if isinstance(child, ast.stmt):
            yield child, child
            yield from _inside(child, child)


def _inside(node: ast.AST, statement: ast.stmt) -> Nodes:
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        return
    for child in ast.iter_child_nodes(node):
        own = child if isinstance(child, ast.stmt) else statement
        yield child, own
        yield from _inside(child, own)
