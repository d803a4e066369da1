"""Patches of a result that nobody keeps: it is given a name, computed in place, or returned."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from tutor.faults.dotted_names import MODULES, path_of
from tutor.faults.patch.mutations.patch import Patch
from tutor.faults.patch.mutations.source_text import SourceText

CHANGES_NOTHING = (ast.BinOp, ast.UnaryOp, ast.Call)


def kept_result_patches(text: SourceText, statement: ast.Expr) -> Iterator[Patch]:
    """A lone `x.exp()` as `x = x.exp()` and as `x.exp_()`; a lone `x + b` as `x = x + b`."""
    value, line, span = statement.value, statement.lineno, text.span(statement)
    if not isinstance(value, CHANGES_NOTHING):
        return
    for name in dict.fromkeys(_first_operands(value)):
        yield Patch(*span, f"{name} = {text.of(value)}", line, "kept", 1.0)
    if isinstance(value, ast.Call) and isinstance(value.func, ast.Attribute):
        start, end = text.span(value.func)
        if not value.func.attr.endswith("_"):
            yield Patch(start, end, f"{text.of(value.func)}_", line, "kept", 1.0)


def _first_operands(node: ast.expr) -> Iterator[str]:
    """What a result is most likely meant to replace: of `x.exp()`, `torch.exp(x)` and `x + b` the
    x, of a chain of calls its beginning.
    """
    path = path_of(node)
    if path and path not in MODULES:
        yield path
    elif isinstance(node, ast.BinOp):
        yield from _first_operands(node.left)
    elif isinstance(node, ast.UnaryOp):
        yield from _first_operands(node.operand)
    elif isinstance(node, ast.Call):
        if isinstance(node.func, ast.Attribute):
            yield from _first_operands(node.func.value)
        for argument in node.args[:1]:
            yield from _first_operands(argument)


def returned_result_patches(text: SourceText, function: ast.FunctionDef) -> Iterator[Patch]:
    """Where a function returns nothing: what its last statement computes is returned, or what was
    given a name last.
    """
    if function.name == "__init__" or _returns(function.body):
        return
    last = function.body[-1]
    if not text.is_alone(last):
        return
    if isinstance(last, ast.Expr) and isinstance(last.value, CHANGES_NOTHING):
        returned = f"return {text.of(last.value)}"
        yield Patch(*text.span(last), returned, last.lineno, "not returned", 1.0)
    place = text.line_span(last)[1]
    for name in _names_set(function.body):
        new = f"{text.indent(last)}return {name}\n"
        yield Patch(place, place, new, last.lineno, "not returned", 1.2)


def _returns(body: Sequence[ast.stmt]) -> bool:
    """Whether the function itself returns or yields something."""
    return any(_is_result(node) for statement in body for node in _own_nodes(statement))


def _own_nodes(node: ast.AST) -> Iterator[ast.AST]:
    """A node and all inside it, but for functions and classes that are defined there."""
    yield node
    if not isinstance(node, (ast.FunctionDef, ast.ClassDef, ast.Lambda)):
        for child in ast.iter_child_nodes(node):
            yield from _own_nodes(child)


def _is_result(node: ast.AST) -> bool:
    is_return = isinstance(node, ast.Return) and node.value is not None
    return is_return or isinstance(node, (ast.Yield, ast.YieldFrom))


def _names_set(body: Sequence[ast.stmt]) -> list[str]:
    """The names and attributes that its own statements set, the last one first."""
    found: list[str] = []
    for statement in body:
        targets: list[ast.expr] = []
        if isinstance(statement, ast.Assign):
            targets = statement.targets
        elif isinstance(statement, ast.AugAssign):
            targets = [statement.target]
        found += [path for target in targets if (path := path_of(target))]
    return [*dict.fromkeys(reversed(found))]
