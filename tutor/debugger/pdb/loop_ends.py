"""The StopIteration with which a `for` loop ends: an event for a debugger, and not an error."""

from __future__ import annotations

import dis
from types import FrameType
from typing import Any

ENDS = {"FOR_ITER", "SEND", "END_FOR", "END_SEND"}  # instructions that expect it


def ends_a_loop(frame: FrameType, kind: Any) -> bool:
    """Whether an exception of this class, seen in this frame, only says that nothing is left."""
    is_end = isinstance(kind, type) and issubclass(kind, (StopIteration, StopAsyncIteration))
    if not is_end or frame.f_lasti < 0:
        return False
    return dis.opname[frame.f_code.co_code[frame.f_lasti]] in ENDS
