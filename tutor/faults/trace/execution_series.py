"""What the parts of right runs gave, one execution after the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from torch import Tensor

from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import NONE
from tutor.faults.trace.value_equality import print_of

MAX_SERIES = 400
Series = tuple[Tensor, ...]


def all_series(traces: Sequence[Trace]) -> list[Series]:
    """What each place of the source, name and return gave, execution by execution; every series
    once.
    """
    found: dict[Any, Series] = {}
    for number, trace in enumerate(traces):
        groups: dict[Any, list[Any]] = defaultdict(list)
        for event in trace.events:
            if (
                event.kind == "op"
                and event.outputs
                and event.place is not None
                and event.step != NONE
            ):
                groups[
                    number,
                    trace.steps[event.step][0] and trace.frames[trace.steps[event.step][0]].file,
                    event.place,
                    event.name,
                ].append(event)
            elif event.kind in ("set", "return", "arg") and event.frame != NONE:
                groups[number, trace.frames[event.frame].function, event.kind, event.name].append(
                    event
                )
        for events in groups.values():
            items = tuple(
                item
                for event in events
                if isinstance(item := trace.content(event.outputs[0]), Tensor) and item.numel()
            )
            if len(items) == len(events) and len(found) < MAX_SERIES:
                found.setdefault(
                    tuple((item.shape, *print_of(item.double())) for item in items), items
                )
    return list(found.values())
