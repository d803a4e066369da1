"""The numbers inside a run's statements: what the parts of arithmetic over plain numbers gave."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Iterator
from typing import Any

from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import Frame, Step

MAX_PARTS = 4000
LARGE = 1e12
MAX_EXPONENT = 64
OPERATORS: dict[type, Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
}
COMPOUND = (ast.FunctionDef, ast.ClassDef, ast.For, ast.While, ast.If, ast.With, ast.Try)


class _NotANumber(Exception):
    """This part is something else than arithmetic on known numbers."""


def numbers_inside(trace: Trace) -> list[float]:
    """The value of every part of an expression over named plain numbers, statement by statement.

    No name ever had these values, so the recording itself does not hold them.
    """
    found: list[float] = []
    for index, (frame, line) in enumerate(trace.steps):
        known = trace.statements.get(trace.calls[frame].file)
        statement = known.at(line) if known else None
        if statement is None or len(found) > MAX_PARTS:
            continue
        for node in _arithmetic(statement):
            try:
                found.append(_value(node, trace, frame, Step(index)))
            except (_NotANumber, ArithmeticError, ValueError, TypeError):
                continue
    return found


def _arithmetic(statement: ast.stmt) -> Iterator[ast.expr]:
    if not isinstance(statement, COMPOUND):
        for node in ast.walk(statement):
            if isinstance(node, (ast.BinOp, ast.UnaryOp)):
                yield node


def _value(node: ast.expr, trace: Trace, frame: Frame, step: Step) -> float:
    """Raises _NotANumber."""
    match node:
        case ast.Constant(value=value) if type(value) in (int, float):
            return float(value)  # type: ignore[arg-type]  # just made sure of
        case ast.Name(id=name):
            return _named(name, trace, frame, step)
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_value(operand, trace, frame, step)
        case ast.BinOp(left=left, op=kind, right=right):
            a, b = _value(left, trace, frame, step), _value(right, trace, frame, step)
            return _power(a, b) if isinstance(kind, ast.Pow) else _combined(kind, a, b)
    raise _NotANumber


def _combined(kind: ast.operator, left: float, right: float) -> float:
    if type(kind) not in OPERATORS:
        raise _NotANumber
    return float(OPERATORS[type(kind)](left, right))


def _power(base: float, exponent: float) -> float:
    is_complex = base < 0 and exponent != int(exponent)
    if abs(exponent) > MAX_EXPONENT or abs(base) >= LARGE or is_complex:
        raise _NotANumber
    return float(base**exponent)


def _named(name: str, trace: Trace, frame: Frame, step: Step) -> float:
    """What the name was before the step, in this frame or the ones around it. Raises
    _NotANumber.
    """
    here: Frame | None = frame
    while here is not None:
        # a nested function reads the names around it, so the callers come next
        for at, value in reversed(trace.named.get((here, name), ())):
            content = trace.content(value)
            if _is_before(trace.events[at].step, step) and type(content) in (int, float):
                return float(content)
        call = trace.calls[here]
        if call.step is not None:  # what the caller set in the very step of the call counts too
            step = min(step, Step(call.step + 1))
        here = call.caller
    raise _NotANumber


def _is_before(one: Step | None, step: Step) -> bool:
    """Arguments have no step: they are there before all that the function does."""
    return one is None or one < step
