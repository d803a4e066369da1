"""The names by which a place in the run is known again, when the run is repeated."""

from __future__ import annotations

import ast
import linecache
from collections.abc import Iterator
from functools import lru_cache
from types import CodeType, FrameType
from typing import TYPE_CHECKING

from tutor.debugger.show.namespaces import Namespace

if TYPE_CHECKING:
    from tutor.debugger.pdb.context import Context

CLOCKS = {
    *("time", "time_ns", "perf_counter", "perf_counter_ns", "monotonic", "monotonic_ns"),
    *("process_time", "process_time_ns", "default_timer", "now", "utcnow", "today"),
}
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)


def known_again(context: Context, opened: Namespace, expression: str) -> Namespace:
    """Names of the selected frame with their values: those that are bound as they were when the
    prompt opened, without what comes from the clock, which a repeated run has otherwise.
    """
    names, frame = dict(context.locals()), context.frame
    assert frame is not None
    if frame is context.program_frame:
        names = {key: value for key, value in opened.items() if names.get(key) is value}
    return _without_clock(names, expression, frame)


def _without_clock(names: Namespace, expression: str, frame: FrameType) -> Namespace:
    """All of them where the expression itself comes from the clock: then it will not have the value
    that it has now.
    """
    clock = clock_names(frame.f_code)
    asked = {node.id for node in ast.walk(ast.parse(expression)) if isinstance(node, ast.Name)}
    if asked & clock:
        return names
    return {name: value for name, value in names.items() if name not in clock}


@lru_cache(maxsize=64)
def clock_names(code: CodeType) -> frozenset[str]:
    """Those that are given a value of the clock, or one that is computed from such a name."""
    body = _body(code)
    given = [(set(_named(target)), value) for target, value in _given(body)] if body else []
    found: set[str] = set()
    while True:
        more = {
            name
            for names, value in given
            for name in names
            if name not in found and _is_of_clock(value, found)
        }
        if not more:
            return frozenset(found)
        found |= more


def _body(code: CodeType) -> ast.AST | None:
    """The tree of the function, or of the module."""
    try:
        tree = ast.parse("".join(linecache.getlines(code.co_filename)))
    except (SyntaxError, ValueError, RecursionError):
        return None
    if code.co_name == "<module>":
        return tree
    functions = (node for node in ast.walk(tree) if isinstance(node, FUNCTIONS))
    return next((node for node in functions if _first_line(node) == code.co_firstlineno), None)


def _first_line(node: ast.AST) -> int:
    decorators = getattr(node, "decorator_list", None)
    return int(decorators[0].lineno if decorators else getattr(node, "lineno", 0))


def _given(body: ast.AST) -> Iterator[tuple[ast.AST, ast.AST]]:
    """Every (target, value)."""
    for node in ast.walk(body):
        value = getattr(node, "value", None)
        if isinstance(node, ast.Assign):
            yield from ((target, node.value) for target in node.targets)
        elif isinstance(node, (ast.AugAssign, ast.AnnAssign, ast.NamedExpr)) and value is not None:
            yield node.target, value


def _named(target: ast.AST) -> Iterator[str]:
    if isinstance(target, ast.Name):
        yield target.id
    elif isinstance(target, (ast.Tuple, ast.List)):
        for item in target.elts:
            yield from _named(item)


def _is_of_clock(value: ast.AST, found: set[str]) -> bool:
    return any(_reads_clock(node) or _is_one_of(node, found) for node in ast.walk(value))


def _reads_clock(node: ast.AST) -> bool:
    function = node.func if isinstance(node, ast.Call) else None
    name = getattr(function, "attr", getattr(function, "id", ""))
    return name in CLOCKS


def _is_one_of(node: ast.AST, names: set[str]) -> bool:
    return isinstance(node, ast.Name) and node.id in names
