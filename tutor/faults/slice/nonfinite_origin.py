"""Which operation first made nan or infinity of finite numbers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from torch import Tensor

from tutor.faults.slice.dependences import operands_of
from tutor.faults.trace.reference_values import ReferenceValues
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import Event, Value
from tutor.faults.trace.value_equality import as_tensor


def nonfinite_origin(value: Value, want: Any, run: Trace, right: ReferenceValues) -> Event | None:
    """The first operation behind a value that made nan or inf of finite numbers, where right runs
    have none.
    """
    # a mask of -inf, say: right runs have it too
    goal = as_tensor(want)
    is_wanted = goal is not None and not bool(goal.isfinite().all())
    if is_wanted or not _is_odd(value, run, right):
        return None
    origins = _origins(value, run, right)
    first = min(origins, key=lambda event: event.at, default=None)
    return _of_nothing(first, run, right) or first


def _origins(value: Value, run: Trace, right: ReferenceValues) -> Iterator[Event]:
    """The makers on the way back that have no odd operand themselves."""
    seen, queue = {value}, [value]
    while queue:
        here = queue.pop()
        maker = run.makers.get(here)
        if maker is None:
            continue
        # an operation in place may have its own result among its operands
        others = (operand for operand in operands_of(maker, run) if operand != here)
        odd = [operand for operand in others if _is_odd(operand, run, right)]
        if not odd:
            yield maker
        queue += [operand for operand in odd if operand not in seen]
        seen.update(odd)


def _is_odd(value: Value, run: Trace, right: ReferenceValues) -> bool:
    """Whether it holds nan or infinity and no right run has it."""
    content = run.content(value)
    wide = as_tensor(content)
    return wide is not None and not bool(wide.isfinite().all()) and not right.find(content)


def _of_nothing(origin: Event | None, run: Trace, right: ReferenceValues) -> Event | None:
    """The first operation that left nothing over, where the nan comes of that (the mean of an empty
    tensor) and right runs have nothing empty.
    """
    found = None
    while origin is not None:
        empty = _empty_operand(origin, run)
        origin = run.maker(empty) if not right.has_empty else None
        found = origin if origin is not None and origin.step is not None else found
    return found


def _empty_operand(event: Event, run: Trace) -> Value | None:
    for value in event.inputs:
        content = run.content(value)
        if isinstance(content, Tensor) and not content.numel():
            return value
    return None
