"""The parts of a program that may be wrong: one operation at one place of the source, in all its
executions.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from tutor.faults.trace.reference_values import ReferenceValues
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import Event, Value
from tutor.faults.trace.value_equality import EXACT

MAX_EXECUTIONS = 200  # a part that runs more often is left out: it would cost too many replays


@dataclass(frozen=True)
class Part:
    """executions: of one operation, oldest first. wrong: those whose value may be wrong; at least
    one.
    """

    executions: list[Event]
    wrong: list[Event]


def program_parts(run: Trace, right: ReferenceValues, results: Collection[Value]) -> list[Part]:
    """The parts that are not all right, in the order of their first wrong execution. results: the
    wrong ones.
    """
    named = {event.outputs[0] for event in run.events if event.kind in ("set", "return")}

    def is_known(value: Value) -> bool:
        """Whether right runs have it, with a name if it has one here: then it is surely right."""
        content = run.content(value)
        # a single number or a mask agrees with something in a right run by chance
        if value in results or content.numel() < 2 or content.dtype is torch.bool:
            return False
        is_right = right.find(content) == EXACT
        return is_right and (value not in named or right.is_named(content))

    parts = []
    for executions in _by_place(run):
        wrong = [
            event
            for event, is_old in _tensors(executions, run)
            if is_old or not is_known(event.outputs[0])
        ]
        if wrong:
            parts.append(Part(executions, wrong))
    return sorted(parts, key=lambda part: part.wrong[0].at)


def _by_place(run: Trace) -> list[list[Event]]:
    groups: dict[Any, list[Event]] = defaultdict(list)
    for event in run.events:
        if event.kind != "op" or event.step is None or not event.place or not event.outputs:
            continue
        if event.name != "__iter__":  # an iterator cannot be given another value
            file = run.calls[run.steps[event.step][0]].file
            groups[file, event.place, event.name].append(event)
    return [group for group in groups.values() if len(group) <= MAX_EXECUTIONS]


def _tensors(executions: list[Event], run: Trace) -> Iterator[tuple[Event, bool]]:
    """(execution, whether an earlier one gave the same) of those that give a tensor.

    A value that comes again where right runs have something new is right only the first time.
    """
    before: list[Tensor] = []
    for event in executions:
        content = run.content(event.outputs[0])
        if isinstance(content, Tensor) and content.numel():
            yield event, content.numel() > 1 and any(_is_same(item, content) for item in before)
            before.append(content)


def _is_same(one: Tensor, other: Tensor) -> bool:
    return one.shape == other.shape and bool(one.eq(other).all())
