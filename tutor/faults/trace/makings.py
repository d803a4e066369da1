"""What a value of a run was made of, step by step back to the inputs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from torch import Tensor

from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import Event, Value
from tutor.faults.trace.value_equality import as_tensor, equal

KEY = re.compile(r"\['(\w+)'\]$")  # the last key of "result['c']"
MOST = 400  # values that are followed back from one


def makings(trace: Trace, want: Any) -> Iterator[list[Tensor]]:
    """For each value of the run that equals `want`: the tensors that went into it, in float64."""
    for value, _ in trace.tensors():
        if trace.maker(value) is not None and equal(trace.content(value), want):
            yield list(_behind(trace, value))


def _behind(trace: Trace, value: Value) -> Iterator[Tensor]:
    seen, waiting = {value}, [value]
    while waiting and len(seen) < MOST:
        maker = trace.maker(waiting.pop())
        for operand in maker.inputs if maker is not None else ():
            if operand in seen:
                continue
            seen.add(operand)
            waiting.append(operand)
            content = as_tensor(trace.content(operand))
            if content is not None:
                yield content


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
