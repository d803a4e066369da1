"""What a stop offers in this very run: nothing whose value is not there."""

from __future__ import annotations

from dataclasses import replace

from tutor.debugger.plan.plan import Stop
from tutor.debugger.show.namespaces import Names


def offered(stop: Stop, names: Names) -> Stop:
    """The stop without the look lines, and without the question, that have no value here.

    An author's texts hold on every case, but a tensor without rows has no `x[0]`, and what a
    learner's program sets later is not set yet.
    """
    look = tuple(expression for expression in stop.look if _has_value(expression, names))
    if not stop.answer or _has_value(stop.answer, names):
        return replace(stop, look=look)
    return replace(stop, look=look, answer="", waypoint=replace(stop.waypoint, question=""))


def _has_value(expression: str, names: Names) -> bool:
    try:
        eval(expression.strip(), dict(names))
    except Exception:
        return False
    return True
