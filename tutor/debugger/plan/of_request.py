"""The whole plan of a session in an exercise: what the author, the learner and `why` want."""

from __future__ import annotations

from tutor.debugger.plan.first_stop import with_first
from tutor.debugger.plan.last_resort import with_last_resort
from tutor.debugger.plan.plan import Stop, make_plan
from tutor.debugger.request import DebugRequest


def plan_of(request: DebugRequest) -> tuple[Stop, ...]:
    """The stops in the order of their numbers. Raises ValueError for a malformed anchor."""
    source, function = request.source, request.function or request.entry
    planned = make_plan(source, function, request.waypoints, request.starter)
    return with_last_resort(
        with_first(planned, request.first, source, function), source, request.entry
    )
