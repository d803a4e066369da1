"""Whether a statement runs on one way through its function alone: control dependence."""

from __future__ import annotations

import ast
from collections.abc import Sequence

from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import Event

BRANCHES = (ast.If, ast.While, ast.Try, ast.Match)
LEAVES = (ast.Return, ast.Continue, ast.Break)


def is_guarded(run: Trace, event: Event) -> bool:
    """Whether a condition decided that the event's statement runs: it is inside a branch, or a
    branch before it may leave the function or the pass.

    Where it raises instead, there is no result to explain.
    """
    statement, frame = run.statement(event.step), run.home_frame(event.step)
    if statement is None or frame is None:
        return False
    call = run.calls[frame]
    function = run.statements[call.file].function(call.function)
    return function is not None and _is_guarded_in(function.body, statement)


def _is_guarded_in(body: Sequence[ast.stmt], wanted: ast.stmt) -> bool:
    for statement in body:
        if statement is wanted:
            return False
        if _holds(statement, wanted):
            inner = _bodies(statement)
            return isinstance(statement, BRANCHES) or any(
                _is_guarded_in(each, wanted) for each in inner if _is_among(each, wanted)
            )
        if isinstance(statement, BRANCHES) and _may_leave(statement):
            return True
    return False


def _bodies(statement: ast.stmt) -> list[list[ast.stmt]]:
    found = (getattr(statement, name, None) for name in ("body", "orelse", "finalbody"))
    return [each for each in found if isinstance(each, list)]


def _is_among(body: Sequence[ast.stmt], wanted: ast.stmt) -> bool:
    return any(each is wanted or _holds(each, wanted) for each in body)


def _holds(outer: ast.stmt, wanted: ast.stmt) -> bool:
    return any(node is wanted for node in ast.walk(outer) if node is not outer)


def _may_leave(statement: ast.stmt) -> bool:
    return any(isinstance(node, LEAVES) for node in ast.walk(statement))
