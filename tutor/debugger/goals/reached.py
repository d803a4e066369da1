"""Was a goal reached? Pure: what happened at the prompt comes in, yes or no comes out."""

from __future__ import annotations

import ast
from types import FrameType

from tutor.course.model import Goal
from tutor.debugger.goals.inspection import evaluate, saw_shape, saw_value
from tutor.debugger.goals.session_events import Arrival, Command, Names
from tutor.debugger.show.sources import MISSING, parse

LOOKS_ON = ("saw shape", "saw value", "post-mortem")


def reached_by_command(goal: Goal, event: Command, home: Names) -> bool:
    """Whether this command reaches the goal. home: the names of the frame that the goal is about."""
    if event.error:
        return False
    if goal.kind == "command":
        return event.name in goal.of.split("|") and holds(goal, event.names)
    if goal.kind in ("went up", "went down"):
        way = event.moved if goal.kind == "went up" else -event.moved
        return way > 0 and goal.of in ("", event.selected) and holds(goal, event.names)
    if (
        goal.kind not in LOOKS_ON
        or (goal.kind == "post-mortem") is not event.raised
        or not holds(goal, home)
    ):
        return False
    owner = _shape_of(goal)
    return any(
        saw_shape(shown, event, home, owner) if owner else saw_value(shown, event, home, goal.of)
        for shown in event.shown
    )  # fmt: skip


def reached_by_arrival(goal: Goal, event: Arrival) -> bool:
    """Whether this stop reaches the goal."""
    if goal.kind == "stopped in":
        return _is_function(event, goal.of) and holds(goal, event.names)
    if goal.kind == "stepped into":
        deeper = (
            event.before is not None
            and event.frame is not event.before
            and _is_above(event.before, event.frame)
        )
        return (
            deeper
            and event.why == "step"
            and event.flow == "step"
            and _is_function(event, goal.of)
            and holds(goal, event.names)
        )
    if goal.kind == "conditional breakpoint":
        return (
            bool(event.condition)
            and _asks_something(event.condition, event.names)
            and holds(goal, event.names)
        )
    return False


def _shape_of(goal: Goal) -> str:
    """The tensor whose shape the goal is about, or ""."""
    if goal.kind == "saw shape":
        return goal.of
    owner = goal.of.strip().removesuffix(".shape")
    return (
        owner
        if goal.kind == "post-mortem"
        and owner != goal.of.strip()
        and owner.replace(".", "").isidentifier()
        else ""
    )


def _is_function(event: Arrival, name: str) -> bool:
    """Whether the stop is in `f`, or in the method `C.m`."""
    plain = name.rpartition(".")[2]
    return event.function == name or (
        "." not in name and event.function.rpartition(".")[2] == plain
    )


def _is_above(caller: FrameType, frame: FrameType | None) -> bool:
    while frame is not None and frame is not caller:
        frame = frame.f_back
    return frame is caller


def _asks_something(condition: str, names: Names) -> bool:
    """A condition about the program, not `True` or `1`; and it is true here, so it is what stopped
    the program.
    """
    tree = parse(condition)
    about = tree is not None and any(
        isinstance(node, ast.Name) and node.id in names for node in ast.walk(tree)
    )
    return about and _is_true(condition, names)


def holds(goal: Goal, names: Names) -> bool:
    """Whether what the goal demands besides is true among these names."""
    return not goal.holds or _is_true(goal.holds, names)


def _is_true(expression: str, names: Names) -> bool:
    value = evaluate(expression, names)
    try:
        return value is not MISSING and bool(value)
    except Exception:  # a tensor of several numbers is neither true nor false
        return False
