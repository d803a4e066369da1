"""How often a statement ran, and which of its executions a step is."""

from __future__ import annotations

import ast

from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import Frame, Step


def execution_of(trace: Trace, step: Step) -> tuple[int, int]:
    """Which execution of its statement this step is, and how many there were."""
    home, statement = trace.home_step(step), trace.statement(step)
    if statement is None:
        return 1, 1
    runs, number = 0, 1
    current: dict[Frame, ast.stmt | None] = {}
    for index, (frame, _) in enumerate(trace.steps):
        if trace.is_inlined(frame):
            continue
        here = trace.statement(Step(index))
        # a statement of several lines has several steps in a row
        if here is statement and current.get(frame) is not statement:
            runs += 1
        current[frame] = here
        if index == home:
            number = runs
    return max(1, number), max(1, runs)
