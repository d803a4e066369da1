"""What an attribute must be: right runs set it on a tensor of the same content, so whatever a
learner's run sets there is comparable.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any

from torch import Tensor

from tutor.faults.trace.reference_values import ReferenceValues
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import NONE, Event
from tutor.faults.trace.value_equality import equal


class AttributeExpectations:
    """Attributes of tensors (`out.g`) set in a learner's run beside those of right runs."""

    def __init__(self, run: Trace, right: ReferenceValues) -> None:
        self.run = run
        self.right = right

    @cached_property
    def broken(self) -> dict[int, Any]:
        """Value → what right runs set instead, for every value set as an attribute of a tensor that
        right runs set it on too.
        """
        found: dict[int, Any] = {}
        for event in _settings(self.run):
            wants = self._wants(event)
            value = event.outputs[0]
            if wants and not any(equal(self.run.content(value), want) for want in wants):
                found[value] = wants[-1]
        return found

    def _wants(self, event: Event) -> list[Any]:
        owner = owner_content(self.run, event)
        return [
            want
            for other, attribute, want in self._known
            if attribute == event.attribute and equal(owner, other)
        ]

    @cached_property
    def _known(self) -> list[tuple[Any, str, Any]]:
        return [
            (owner_content(trace, event), event.attribute, trace.content(event.outputs[0]))
            for trace in self.right.traces
            for event in _settings(trace)
        ]


def _settings(trace: Trace) -> list[Event]:
    """The events that set a tensor as an attribute of a tensor of more than one number."""
    return [
        event
        for event in trace.events
        if event.kind == "set"
        and NONE not in (event.owner, event.step)
        and _is_about_tensors(trace, event)
    ]


def _is_about_tensors(trace: Trace, event: Event) -> bool:
    owner = owner_content(trace, event)
    return (
        isinstance(owner, Tensor)
        and owner.numel() > 1
        and isinstance(trace.content(event.outputs[0]), Tensor)
    )


def owner_content(trace: Trace, event: Event) -> Any:
    """What the object was whose attribute an event set, in its last state before that."""
    values = [value for value in trace.states.get(event.owner, ()) if value <= event.outputs[0]]
    return (
        trace.content(values[-1])
        if values
        else trace.content(trace.states[event.owner][0])
        if event.owner in trace.states
        else None
    )
