"""Whose names an expression has, and what an argument is called in the function that passes it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from inspect import CO_NEWLOCALS
from types import FrameType
from typing import Any

from tutor.debugger.origins.fingerprint import PLAIN
from tutor.debugger.origins.home import key_of
from tutor.debugger.show.chains import expression_of, parse
from tutor.debugger.show.safe_look import items_of, own_attributes
from tutor.debugger.timetravel.notes import Whose

MOST = 60  # attributes of one value that are looked at


def whose_names(expression: str, frame: FrameType) -> Whose:
    """Whose they are, if it is typed in this frame."""
    tree = parse(expression)
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)} if tree else set()
    code = frame.f_code
    own = {*code.co_varnames, *code.co_cellvars, *code.co_freevars}
    # the names of a module and of a class are in no table of their code
    is_function = frame.f_locals is not frame.f_globals and bool(code.co_flags & CO_NEWLOCALS)
    is_global = is_function and bool(names) and not names & own
    return Whose(*key_of(code), is_global)


def in_caller(expression: str, frame: FrameType, caller: FrameType) -> tuple[str, Whose] | None:
    """The same value by the names of the caller, where the expression begins with an argument of
    this call; None where the caller has no name for that object.
    """
    root = _root(expression)
    if root is None or root not in _arguments(frame):
        return None
    value = frame.f_locals.get(root)
    if type(value) in PLAIN:  # equal ones are the same object by chance
        return None
    own = caller.f_locals
    # its own names first: they are what a person in that function would say
    names = {**own, **{key: item for key, item in caller.f_globals.items() if key not in own}}
    path = next((path for path, item in _reached(names) if item is value), None)
    if path is None:
        return None
    outer = path + expression[len(root) :]
    return outer, whose_names(outer, caller)


def _root(expression: str) -> str | None:
    """The name that a chain such as `self.layers[0].w` begins with; None for what is none."""
    node: ast.AST | None = expression_of(parse(expression))
    while isinstance(node, (ast.Attribute, ast.Subscript)):
        if isinstance(node, ast.Subscript) and not isinstance(node.slice, ast.Constant):
            return None
        node = node.value
    return node.id if isinstance(node, ast.Name) and expression.startswith(node.id) else None


def _arguments(frame: FrameType) -> tuple[str, ...]:
    code = frame.f_code
    return code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]


def _reached(names: dict[str, object]) -> Iterator[tuple[str, Any]]:
    """What names lead to, and then their attributes; the modules in one of torch's, too."""
    known = [(name, value) for name, value in names.items() if not name.startswith("__")]
    yield from known
    for name, value in known:
        attributes = own_attributes(value)
        modules = dict(items_of(attributes.get("_modules"), MOST))
        for key, item in [*list(attributes.items())[:MOST], *modules.items()]:
            if str(key).isidentifier():
                yield f"{name}.{key}", item
