"""An exception in a recorded run: the value that made the failing operation fail, the call that
came too early, or the line itself.
"""

from __future__ import annotations

import ast
import re
from dataclasses import replace

from torch import Tensor

from tutor.faults.slice.backward_slice import BackwardSlice
from tutor.faults.slice.early_call import early_call
from tutor.faults.slice.suspects import (
    UNKNOWN,
    FloatIndex,
    MissingAttribute,
    RaisingOperation,
    Suspect,
    Symptom,
    WrongCondition,
    WrongOperand,
)
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import Event, Step, Value

# what Python and torch say where a float is used as an index or a size
NO_INDEX = re.compile(
    r"slice indices|must be.* int|integer|indices|as an index|expected.*int"
    r"|'float' object cannot|must be tuple of ints"
)
NO_ATTRIBUTE = re.compile(r"has no attribute '(\w+)'")


def behind_exception(backward: BackwardSlice) -> Suspect | None:
    """The first suspect behind the exception that ended the run; None if no statement of the
    learner's raised it.
    """
    run = backward.run
    raised = _last_exception(run)
    if raised is None or raised.step is None:
        return None
    if isinstance(run.statement(raised.step), ast.Raise):
        return _condition_of(run, raised, raised.step)
    return (
        _missing_attribute(backward, raised)
        or _float_index(run, raised)
        or _wrong_operand(backward, raised)
    )


def failed_operation(run: Trace) -> Event | None:
    """The operation of torch that raised what ended the run."""
    raised = _last_exception(run)
    return None if raised is None or raised.step is None else _operation_of(run, raised)


def _last_exception(run: Trace) -> Event | None:
    return next((event for event in reversed(run.events) if event.kind == "raise"), None)


def _operation_of(run: Trace, raised: Event) -> Event | None:
    for event in reversed(run.events[: raised.at]):
        # an operation that raises is recorded without outputs
        if event.kind == "op" and event.step == raised.step and not event.outputs:
            return event
    return None


def _condition_of(run: Trace, raised: Event, step: Step) -> Suspect:
    """The learner's own `raise`: the condition in front of it was true where nothing should be
    raised.
    """
    frame = run.steps[step][0]
    earlier = (Step(number) for number in range(step - 1, -1, -1))
    before = next((number for number in earlier if run.steps[number][0] == frame), None)
    if isinstance(run.statement(before), (ast.If, ast.While)):
        raised = replace(raised, step=before)
    return WrongCondition(raised, None)


def _missing_attribute(backward: BackwardSlice, raised: Event) -> Suspect | None:
    missing = NO_ATTRIBUTE.search(raised.message) if raised.name == "AttributeError" else None
    if missing is None:
        return None
    path = _path_of(backward.run, raised, missing[1])
    return early_call(backward, raised) or MissingAttribute(raised, None, path=path)


def _path_of(run: Trace, raised: Event, attribute: str) -> str:
    """The path that the statement reads and that leads nowhere: "out.g"."""
    statement, frame = run.statement(raised.step), run.home_frame(raised.step)
    if statement is None or frame is None:
        return f".{attribute}"
    paths = run.statements[run.calls[frame].file].read(statement)
    ending = [path for path in paths if path.endswith(f".{attribute}")]
    absent = [path for path in ending if run.value_of(frame, path, raised.at) is None]
    return absent[0] if len(absent) == 1 else f".{attribute}"


def _float_index(run: Trace, raised: Event) -> Suspect | None:
    """Where a size or index is not a whole number: the earlier statement that gave it its name."""
    if raised.name != "TypeError" or not NO_INDEX.search(raised.message):
        return None
    frame = run.home_frame(raised.step)
    found = []
    for path, value in run.operands(raised):
        given = run.setting(frame, path, raised.at)
        if given is None or given.step in (None, raised.step):
            continue
        if type(run.content(value)) is float:
            found.append(FloatIndex(given, value))
    return found[0] if len(found) == 1 else None  # of two, nobody knows which one was meant


def _wrong_operand(backward: BackwardSlice, raised: Event) -> Suspect | None:
    """What is wrong behind an operand of what failed, else the operand that does not fit there."""
    run = backward.run
    failed = _operation_of(run, raised)
    if failed is not None:
        operands = list(failed.inputs)
    else:
        read = (value for _, value in run.operands(raised))
        operands = [value for value in read if isinstance(run.content(value), Tensor)]
    # what raises is often fed something wrong: a wrong shape shows only here
    for value in operands:
        if not backward.is_clean(value):
            inner = backward.first([Symptom("", value, UNKNOWN)])
            if inner is not None:
                return inner
    return _unfitting(backward, failed or raised, operands, raised.message)


def _unfitting(
    backward: BackwardSlice, failed: Event, operands: list[Value], message: str
) -> Suspect:
    """All operands are right by themselves: the one that does not belong here, where it was made or
    passed; else the line.
    """
    run = backward.run
    unlike = backward.alignment.unlike_operand(failed) if failed.kind == "op" else None
    value, want = unlike or (operands[0] if operands else None, UNKNOWN)
    here = RaisingOperation(failed, value, want, message=message)
    moved = backward.arguments.outermost(here)
    maker = run.maker(value) if unlike else None
    if moved is not here or maker is None or maker.step is None:
        return moved
    if run.same_statement(maker, failed) or backward.right.is_named(run.content(value)):
        return here
    return backward.arguments.outermost(WrongOperand(maker, value, want))
