"""The right numbers in another dtype: which operation chose the dtype."""

from __future__ import annotations

from typing import Any

from torch import Tensor

from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import NONE, Event
from tutor.faults.trace.value_equality import equal


def dtype_origin(value: int, want: Any, run: Trace) -> Event | None:
    """The first operation behind a value that gave the wrong dtype to it, where nothing but the
    dtype is wrong.
    """
    content = run.content(value)
    if (
        not isinstance(content, Tensor)
        or not isinstance(want, Tensor)
        or content.dtype == want.dtype
        or not equal(content, want)
    ):
        return None
    found, seen, queue = [], {value}, [value]
    while queue:
        maker = run.makers.get(queue.pop())
        if maker is None or maker.kind != "op":
            continue
        alike = [
            item
            for item in maker.inputs
            if getattr(run.content(item), "dtype", None) == content.dtype
        ]
        if not alike and maker.step != NONE:
            found.append(maker)
        queue += [item for item in alike if item not in seen]
        seen.update(alike)
    return min(found, key=lambda event: event.at, default=None)
