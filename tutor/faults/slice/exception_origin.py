"""An exception in a recorded run: the value that made the failing operation fail, the call that
came too early, or the line itself.
"""

from __future__ import annotations

import ast
import re
from dataclasses import replace

from torch import Tensor

from tutor.faults.slice.backward_slice import BackwardSlice
from tutor.faults.slice.suspects import UNKNOWN, Suspect, Symptom
from tutor.faults.trace.trace_events import NONE, Event

NO_INDEX = re.compile(
    r"slice indices|must be.* int|integer|indices|as an index|expected.*int|'float' object cannot|must be tuple of ints"
)
MISSING_ATTRIBUTE = re.compile(r"has no attribute '(\w+)'")


def behind_exception(divergence: BackwardSlice) -> Suspect | None:
    """The first suspect behind the exception that ended the run; None if no statement of the
    learner's raised it.
    """
    run = divergence.run
    raised = next((event for event in reversed(run.events) if event.kind == "raise"), None)
    if raised is None or raised.step == NONE:
        return None
    if isinstance(run.statement(raised.step), ast.Raise):
        return _condition_of(divergence, raised)
    missing = MISSING_ATTRIBUTE.search(raised.message) if raised.name == "AttributeError" else None
    if missing is not None:
        return _out_of_turn(divergence, raised) or Suspect(
            raised, NONE, why="absent", note=_path_of(divergence, raised, missing[1])
        )
    if raised.name == "TypeError" and (number := _no_index(divergence, raised)) is not None:
        return number
    failed = _failed_operation(divergence, raised)
    operands = (
        [*failed.inputs]
        if failed
        else [value for _, value in run.operands(raised) if isinstance(run.content(value), Tensor)]
    )
    for value in operands:
        if not divergence.is_clean(value):
            inner = divergence.first([Symptom("", value, UNKNOWN)])
            if inner is not None:
                return inner
    return _unlike(divergence, failed or raised, operands, raised.message)


def _no_index(divergence: BackwardSlice, raised: Event) -> Suspect | None:
    """Where a size or index is no whole number: the statement that gave it its name, if it is
    another one.
    """
    run = divergence.run
    if not NO_INDEX.search(raised.message):
        return None
    found = []
    for path, value in run.operands(raised):
        frame = run.steps[run.home_step(raised.step)][0]
        given = [
            event
            for event in run.events[: raised.at]
            if event.kind == "set" and (event.frame, event.name) == (frame, path)
        ]
        if (
            type(run.content(value)) is float
            and given
            and given[-1].step not in (NONE, raised.step)
        ):
            found.append(Suspect(given[-1], value, why="no index", note=path))
    return found[0] if len(found) == 1 else None


def _condition_of(divergence: BackwardSlice, raised: Event) -> Suspect:
    """The learner's own `raise`: the condition in front of it was true where nothing is to be
    raised.
    """
    run = divergence.run
    before = next(
        (
            step
            for step in range(raised.step - 1, -1, -1)
            if run.steps[step][0] == run.steps[raised.step][0]
        ),
        NONE,
    )
    step = (
        before
        if before != NONE and isinstance(run.statement(before), (ast.If, ast.While))
        else raised.step
    )
    return Suspect(replace(raised, step=step), NONE, why="condition")


def failed_operation(divergence: BackwardSlice) -> Event | None:
    """The operation of torch that raised what ended the run."""
    raised = next(
        (event for event in reversed(divergence.run.events) if event.kind == "raise"), None
    )
    return (
        _failed_operation(divergence, raised)
        if raised is not None and raised.step != NONE
        else None
    )


def _failed_operation(divergence: BackwardSlice, raised: Event) -> Event | None:
    for event in reversed(divergence.run.events[: raised.at]):
        if event.kind == "op" and event.step == raised.step and not event.outputs:
            return event
    return None


def _unlike(divergence: BackwardSlice, failed: Event, operands: list[int], message: str) -> Suspect:
    """All operands are right by themselves: the one that does not belong here, where it was made or
    handed over; else the line.
    """
    run, other = (
        divergence.run,
        divergence.aligned.unlike_operand(failed) if failed.kind == "op" else None,
    )
    value, want = other or (operands[0] if operands else NONE, UNKNOWN)
    here = Suspect(failed, value, want, "failed", note=message)
    moved = divergence.by_arguments(here)
    maker = run.makers.get(value) if other else None
    if (
        moved is not here
        or maker is None
        or maker.step == NONE
        or run.statement(maker.step) is run.statement(failed.step)
    ):
        return moved
    if divergence.right.is_named(run.content(value)):
        return here
    return divergence.by_arguments(Suspect(maker, value, want, "operand"))


def _out_of_turn(divergence: BackwardSlice, raised: Event) -> Suspect | None:
    """What is missing is set by another call in right runs: that call came with something wrong, or
    this one came too early.
    """
    run, calls = divergence.run, divergence.calls
    frame = raised.frame
    if frame == NONE or run.frames[frame].caller == NONE or run.frames[frame].step == NONE:
        return None
    for trace in divergence.right.traces:
        done = {number: calls.same_call(number, trace) for number in range(frame + 1)}
        mine = done[frame]
        if mine == NONE:
            return divergence.handed_over(frame)
        outer = trace.frames[mine].caller
        skipped = [
            n
            for n in range(mine)
            if trace.frames[n].caller == outer
            and n not in done.values()
            and _has(divergence, trace.frames[n].function)
        ]
        for number in skipped:
            wrong = [
                own
                for own, match in done.items()
                if match == NONE and run.frames[own].function == trace.frames[number].function
            ]
            found = next(
                (suspect for own in wrong if (suspect := divergence.handed_over(own))), None
            )
            if found is not None:
                return found
        if skipped:
            name = trace.frames[skipped[-1]].function
            return Suspect(
                Event("call", raised.at, run.frames[frame].step, run.frames[frame].caller, name),
                NONE,
                why="turn",
                note=name,
            )
    return None


def _path_of(divergence: BackwardSlice, raised: Event, attribute: str) -> str:
    """The path that the statement reads and that leads nowhere: "out.g"."""
    run, statement = divergence.run, divergence.run.statement(raised.step)
    if statement is None:
        return f".{attribute}"
    frame = run.steps[run.home_step(raised.step)][0]
    paths = run.statements[run.frames[frame].file].read(statement)
    absent = [
        path
        for path in paths
        if path.endswith(f".{attribute}") and run.value_of(frame, path, raised.at) == NONE
    ]
    return absent[0] if len(absent) == 1 else f".{attribute}"


def _has(divergence: BackwardSlice, function: str) -> bool:
    """Whether the learner's files define a function of that name."""
    return any(
        function.rpartition(".")[2] in known.functions
        for known in divergence.run.statements.values()
    )
