"""What the parts of right runs gave, one execution after the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from torch import Tensor

from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import Event
from tutor.faults.trace.value_equality import is_real, print_of

MAX_SERIES = 400
Series = tuple[Tensor, ...]  # one tensor per execution


def all_series(traces: Sequence[Trace]) -> list[Series]:
    """What each place of the source, name and return gave, execution by execution; each series
    once.
    """
    found: dict[Any, Series] = {}
    for trace in traces:
        for events in _by_part(trace):
            items = _tensors(events, trace)
            # a part that sometimes gives no tensor has no execution to pair with another's
            if len(items) == len(events) and len(found) < MAX_SERIES:
                found.setdefault(_key(items), items)
    return list(found.values())


def _by_part(trace: Trace) -> list[list[Event]]:
    """The events of each part of the program, in the order of the run."""
    groups: dict[Any, list[Event]] = defaultdict(list)
    for event in trace.events:
        if event.kind == "op" and event.outputs and event.place and event.step is not None:
            file = trace.calls[trace.steps[event.step][0]].file
            groups[file, event.place, event.name].append(event)
        elif event.kind in ("set", "return", "arg") and event.frame is not None:
            groups[trace.calls[event.frame].function, event.kind, event.name].append(event)
    return list(groups.values())


def _tensors(events: Sequence[Event], trace: Trace) -> Series:
    contents = (trace.content(event.outputs[0]) for event in events)
    return tuple(item for item in contents if is_real(item) and item.numel())


def _key(items: Series) -> Any:
    return tuple((item.shape, *print_of(item.double())) for item in items)
