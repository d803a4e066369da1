"""What a recording is made of: events, frames, and a value's numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

NONE = -1  # no step, no frame, no value


@dataclass(frozen=True)
class Event:
    """One thing that happened. kind: "op", "set", "arg", "return", "raise"; at: its place in the
    order of all events.

    inputs, outputs: values. name: of the operation, the changed path, the argument, or the
    exception's type. owner: serial number of the object whose attribute it is. place: (line,
    column, end line, end column) of an operation. form: its arguments as
    tutor.candidate.record.template wrote them; None where they are its inputs.
    """

    kind: str
    at: int
    step: int = NONE
    frame: int = NONE
    name: str = ""
    inputs: tuple[int, ...] = ()
    outputs: tuple[int, ...] = ()
    owner: int = NONE
    attribute: str = ""
    place: tuple[int, int, int, int] | None = None
    message: str = ""
    form: Any = None


@dataclass(frozen=True)
class Frame:
    """One call of a recorded function. caller: the frame that called it; step: of the call."""

    file: str
    function: str
    line: int
    caller: int
    step: int


def as_tensor(content: Any) -> Tensor | None:
    """A float64 tensor of the same numbers: a tensor's own, a number's, a rectangular list's; None
    for everything else.
    """
    if isinstance(content, Tensor):
        return None if content.is_complex() else content.to(torch.float64)
    if isinstance(content, (bool, int, float)):
        return (
            torch.tensor(float(content), dtype=torch.float64)
            if abs(content) < 1e300 or isinstance(content, float)
            else None
        )
    if isinstance(content, (list, tuple)) and content:
        try:
            return torch.tensor(content, dtype=torch.float64)
        except (ValueError, TypeError, RuntimeError, OverflowError):
            return None
    return None
