"""The right numbers in another dtype: which operation chose the dtype."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import Event, Value
from tutor.faults.trace.value_equality import equal


def dtype_origin(value: Value, want: Any, run: Trace) -> Event | None:
    """The first operation behind a value that gave the wrong dtype to it, where nothing but the
    dtype is wrong.
    """
    content = run.content(value)
    if not isinstance(content, Tensor) or not isinstance(want, Tensor):
        return None
    if content.dtype == want.dtype or not equal(content, want):
        return None
    return min(_choosers(value, content.dtype, run), key=lambda event: event.at, default=None)


def _choosers(value: Value, dtype: torch.dtype, run: Trace) -> list[Event]:
    """The operations behind a value that make this dtype of operands that all have another one."""
    found, seen, queue = [], {value}, [value]
    while queue:
        maker = run.makers.get(queue.pop())
        if maker is None or maker.kind != "op":
            continue
        # the dtype comes from the operands where one has it; else the operation chose it
        alike = [
            item for item in maker.inputs if getattr(run.content(item), "dtype", None) == dtype
        ]
        if not alike and maker.step is not None:
            found.append(maker)
        queue += [item for item in alike if item not in seen]
        seen.update(alike)
    return found
