"""What right runs did: their operations, names and executions, the reference's first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property
from typing import Any

from torch import Tensor

from tutor.faults.trace.execution_series import Series, all_series
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import Event
from tutor.faults.trace.value_equality import EXACT, as_tensor, same_numbers

MAX_OPERATIONS = 400  # of one name
Operation = tuple[Trace, Event]


class ReferenceTraces:
    """traces: recordings of right programs on the same inputs, the reference's first."""

    def __init__(self, traces: Sequence[Trace]) -> None:
        self.traces = tuple(traces)

    @cached_property
    def has_empty(self) -> bool:
        """Whether a right run has a tensor without numbers."""
        return any(not content.numel() for trace in self.traces for _, content in trace.tensors())

    def called(self, function: str, path: str) -> list[Any]:
        """The contents that this name or attribute had in the functions of that name."""
        found = []
        for trace in self.traces:
            for event in trace.events:
                if event.kind != "set" or event.name != path or event.frame is None:
                    continue
                if trace.calls[event.frame].function == function:
                    found.append(trace.content(event.outputs[0]))
        return found

    def used_by(self, content: Any) -> list[Operation]:
        """All operations that this value went into."""
        wide = as_tensor(content)
        if wide is None:
            return []
        return [
            (trace, use)
            for trace in self.traces
            for value, other in trace.tensors()
            if _holds_the_same(other, wide)
            for use in trace.uses.get(value, ())
        ]

    def operations(self, name: str) -> list[Operation]:
        """The operations of that name."""
        return self._operations.get(name, [])

    @cached_property
    def _operations(self) -> dict[str, list[Operation]]:
        found: dict[str, list[Operation]] = defaultdict(list)
        for trace in self.traces:
            for event in trace.events:
                if event.kind == "op" and event.outputs and len(found[event.name]) < MAX_OPERATIONS:
                    found[event.name].append((trace, event))
        return found

    @cached_property
    def series(self) -> list[Series]:
        """What each part of these programs gave, execution by execution; each once."""
        return all_series(self.traces)


def _holds_the_same(other: Tensor, wide: Tensor) -> bool:
    return other.numel() == wide.numel() and same_numbers(wide, other.to(wide.dtype)) == EXACT
