"""The numbers inside a right run's statements: every part of an expression over plain numbers,
which no name ever had.
"""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Iterator
from typing import Any

from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import NONE

MAX_PARTS = 4000
LARGE = 1e12
DO: dict[type, Callable[[Any, Any], Any]] = {
    ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv, ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
}  # fmt: skip


class _NoNumber(Exception):
    pass


def numbers_inside(trace: Trace) -> list[float]:
    """What the parts of its statements were, statement by statement, as far as they are arithmetic
    on named plain numbers.
    """
    found: list[float] = []
    for step, (frame, line) in enumerate(trace.steps):
        known = trace.statements.get(trace.frames[frame].file)
        statement = known.at(line) if known else None
        if statement is None or len(found) > MAX_PARTS:
            continue
        for node in _arithmetic(statement):
            try:
                found.append(float(_value(node, trace, frame, step)))
            except (_NoNumber, ArithmeticError, ValueError, TypeError):
                continue
    return found


def _arithmetic(statement: ast.stmt) -> Iterator[ast.expr]:
    if isinstance(
        statement, (ast.FunctionDef, ast.ClassDef, ast.For, ast.While, ast.If, ast.With, ast.Try)
    ):
        return
    for node in ast.walk(statement):
        if isinstance(node, (ast.BinOp, ast.UnaryOp)):
            yield node


def _value(node: ast.expr, trace: Trace, frame: int, step: int) -> float:
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        return float(node.value)  # type: ignore[arg-type]  # just made sure of
    if isinstance(node, ast.Name):
        return _named(node.id, trace, frame, step)
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        return -_value(node.operand, trace, frame, step)
    if isinstance(node, ast.BinOp):
        left, right = _value(node.left, trace, frame, step), _value(node.right, trace, frame, step)
        if type(node.op) in DO:
            return float(DO[type(node.op)](left, right))
        if (
            isinstance(node.op, ast.Pow)
            and abs(right) <= 64
            and abs(left) < LARGE
            and not (left < 0 and right != int(right))
        ):
            return float(left**right)
    raise _NoNumber


def _named(name: str, trace: Trace, frame: int, step: int) -> float:
    """What the name was before the step, in this frame or the ones around it."""
    while frame != NONE:
        for at, value in reversed(trace.named.get((frame, name), ())):
            content = trace.content(value)
            if trace.events[at].step < step and type(content) in (int, float):
                return float(content)
        step = min(step, trace.frames[frame].step + 1) if trace.frames[frame].step != NONE else step
        frame = trace.frames[frame].caller
    raise _NoNumber
