"""Was a goal reached? Pure: what happened at the prompt comes in, yes or no comes out."""

from __future__ import annotations

import ast
from types import FrameType

from tutor.course.model import Goal
from tutor.debugger.goals.inspection import evaluate, saw_shape, saw_value
from tutor.debugger.goals.session_events import Arrival, Command
from tutor.debugger.show.chains import MISSING, parse
from tutor.debugger.show.namespaces import Names

# a command that runs on → why the program stops then
STOPPED_BY = {"until": "nonfinite", "watch": "changed", "back when": "changed"}
LOOKS_ON = ("saw shape", "saw value", "post-mortem")


def reached_by_command(goal: Goal, event: Command, home: Names) -> bool:
    """Whether this command reaches the goal. home: the names of the frame that it is about."""
    if event.error:
        return False  # nothing was shown, or not what was asked for
    if goal.kind == "command":
        return event.name in goal.of.split("|") and holds(goal, event.names)
    if goal.kind in ("went up", "went down"):
        return _has_moved(goal, event) and holds(goal, event.names)
    # a goal about a failure counts once the program has raised, all others only before
    is_due = goal.kind in LOOKS_ON and (goal.kind == "post-mortem") is event.raised
    return is_due and holds(goal, home) and _has_seen(goal, event, home)


def _has_moved(goal: Goal, event: Command) -> bool:
    frames = event.moved if goal.kind == "went up" else -event.moved
    return frames > 0 and goal.of in ("", event.selected)


def _has_seen(goal: Goal, event: Command, home: Names) -> bool:
    owner = _shape_of(goal)
    if owner:
        return any(saw_shape(shown, event, home, owner) for shown in event.shown)
    return any(saw_value(shown, event, home, goal.of) for shown in event.shown)


def reached_by_arrival(goal: Goal, event: Arrival) -> bool:
    """Whether this stop reaches the goal."""
    check = ARRIVALS.get(goal.kind)
    return check is not None and check(goal, event) and holds(goal, event.names)


def _has_stepped_in(goal: Goal, event: Arrival) -> bool:
    """`s` went into a call that the line made, not just to the next line."""
    is_step = event.why == "step" and event.flow == "step"
    if not is_step or event.before is None or event.frame is event.before:
        return False
    return _is_above(event.before, event.frame) and _is_function(goal, event)


def _is_function(goal: Goal, event: Arrival) -> bool:
    """Whether the stop is in `f`, or in the method `C.m`."""
    # an author's plain `f` may be a method here; `C.m` may not be another class's m
    if "." in goal.of:
        return event.function == goal.of
    return goal.of in (event.function, event.function.rpartition(".")[2])


def _has_met_condition(goal: Goal, event: Arrival) -> bool:
    """A condition about the program, not `True` or `1`; and it is true here, so it is what stopped
    the program.
    """
    tree = parse(event.condition) if event.condition else None
    if tree is None:
        return False
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    return any(name in event.names for name in used) and _is_true(event.condition, event.names)


def _is_stopped_by(goal: Goal, event: Arrival) -> bool:
    """By the command that the goal names."""
    return event.why == STOPPED_BY.get(goal.of)


ARRIVALS = {
    "stopped by": _is_stopped_by,
    "stopped in": _is_function,
    "stepped into": _has_stepped_in,
    "conditional breakpoint": _has_met_condition,
}


def _shape_of(goal: Goal) -> str:
    """The tensor whose shape the goal is about, or ""."""
    if goal.kind == "saw shape":
        return goal.of
    owner, dot, attribute = goal.of.strip().rpartition(".")
    is_shape = goal.kind == "post-mortem" and dot and attribute == "shape"
    return owner if is_shape and owner.replace(".", "").isidentifier() else ""


def _is_above(caller: FrameType, frame: FrameType | None) -> bool:
    while frame is not None and frame is not caller:
        frame = frame.f_back
    return frame is caller


def holds(goal: Goal, names: Names) -> bool:
    """Whether what the goal demands besides is true among these names."""
    return not goal.holds or _is_true(goal.holds, names)


def _is_true(expression: str, names: Names) -> bool:
    value = evaluate(expression, names)
    try:
        return value is not MISSING and bool(value)
    except Exception:  # a tensor of several numbers is neither true nor false
        return False
