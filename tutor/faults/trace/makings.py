"""What a value of a run was made of, step by step back to the inputs."""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Iterator
from typing import Any

from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import Event, Value
from tutor.faults.trace.value_equality import equal

KEY = re.compile(r"\['(\w+)'\]$")  # the last key of "result['c']"
MOST = 400  # values that are followed back from one


def equal_values(trace: Trace, want: Any) -> Iterator[Value]:
    """The values that the run made and that equal `want`."""
    for value, _ in trace.tensors():
        if trace.maker(value) is not None and equal(trace.content(value), want):
            yield value


def values_behind(trace: Trace, value: Value, through: Collection[Value] = ()) -> Iterator[Value]:
    """What went into a value, step by step; not what went only into those of `through`."""
    seen, waiting = {value}, [value]
    while waiting and len(seen) < MOST:
        maker = trace.maker(waiting.pop())
        for operand in maker.inputs if maker is not None else ():
            if operand not in seen:
                seen.add(operand)
                yield operand
                if operand not in through:
                    waiting.append(operand)


def setting_of_number(trace: Trace, value: Value, place: str) -> Event | None:
    """Where a plain number got the name that it has in a result; None where that is not known.

    Equal numbers are one value, so another name may have had it before.
    """
    key = KEY.search(place)
    if key is None or trace.serial(value) is not None:
        return None
    settings = (event for event in reversed(trace.events) if event.kind == "set")
    return next(
        (each for each in settings if each.name == key[1] and each.outputs[0] == value), None
    )


def only_counts(trace: Trace, event: Event) -> bool:
    """Whether it sets a loop's target that nothing reads. Equal numbers are one value, so a count
    of passes would look like the origin of any such number.
    """
    frame = trace.home_frame(event.step)
    if event.kind != "set" or frame is None or not isinstance(trace.statement(event.step), ast.For):
        return False
    call = trace.calls[frame]
    return not trace.statements[call.file].is_read_in(call.function, event.name)
