"""What an attribute must be: right runs set it on a tensor of the same content, so whatever a
learner's run sets there is comparable.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any

from torch import Tensor

from tutor.faults.trace.reference_values import ReferenceValues
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import Event, Value
from tutor.faults.trace.value_equality import equal


class AttributeExpectations:
    """Attributes of tensors (`out.g`) set in a learner's run beside those of right runs."""

    def __init__(self, run: Trace, right: ReferenceValues) -> None:
        self.run = run
        self.right = right

    @cached_property
    def broken(self) -> dict[Value, Any]:
        """Value → what right runs set instead, for every value set as an attribute of a tensor that
        right runs set it on too.
        """
        found: dict[Value, Any] = {}
        for event in _settings(self.run):
            wants = self._wants(event)
            value = event.outputs[0]
            # right runs may set it twice, as where a gradient is added to: each is right
            if wants and not any(equal(self.run.content(value), want) for want in wants):
                found[value] = wants[-1]  # what it is in the end
        return found

    def _wants(self, event: Event) -> list[Any]:
        owner = _owner_content(self.run, event)
        return [
            want
            for other, attribute, want in self._known
            if attribute == event.attribute and equal(owner, other)
        ]

    @cached_property
    def _known(self) -> list[tuple[Any, str, Any]]:
        """(owner's content, attribute, what was set) of right runs."""
        return [
            (_owner_content(trace, event), event.attribute, trace.content(event.outputs[0]))
            for trace in self.right.traces
            for event in _settings(trace)
        ]


def _settings(trace: Trace) -> list[Event]:
    """The events that set a tensor as an attribute of a tensor of more than one number."""
    return [
        event
        for event in trace.events
        if event.kind == "set" and event.step is not None and _is_about_tensors(trace, event)
    ]


def _is_about_tensors(trace: Trace, event: Event) -> bool:
    if event.owner is None or not isinstance(trace.content(event.outputs[0]), Tensor):
        return False
    owner = _owner_content(trace, event)
    # two single numbers are equal by chance, and then nothing follows for their attributes
    return isinstance(owner, Tensor) and owner.numel() > 1


def _owner_content(trace: Trace, event: Event) -> Any:
    """What the object was whose attribute an event set, in its last state before that; in its first
    one where none is known before.
    """
    states = trace.states.get(event.owner, []) if event.owner is not None else []
    before = [value for value in states if value <= event.outputs[0]]
    nearest = before[-1:] or states[:1]
    return trace.content(nearest[0]) if nearest else None
