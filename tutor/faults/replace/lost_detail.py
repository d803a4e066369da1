"""An operand that has lost too much: nothing computed of it entry by entry could be right."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import Event

ELEMENTWISE_NAMES = """
add sub mul div __rsub__ __rdiv__ __rtruediv__ __iadd__ __isub__ add_ sub_ mul_
"""
ELEMENTWISE = frozenset(ELEMENTWISE_NAMES.split())
SLACK = 1e-4  # of the largest wanted number


def has_lost_detail(event: Event, maker: Event, want: Any, run: Trace) -> bool:
    """Whether the operand that maker made has equal numbers where different ones are wanted, and
    all else that goes into the elementwise event is equal there too.
    """
    value = next((out for out in maker.outputs if out in event.inputs), None)
    mine = run.content(value)
    if not isinstance(want, Tensor) or not isinstance(mine, Tensor) or mine.shape != want.shape:
        return False
    if event.name not in ELEMENTWISE:
        return False
    # scalars and broadcast operands are stretched to one number per wanted entry
    try:
        others = [_flat(run.content(other), want) for other in event.inputs if other != value]
        inputs, wanted = [_flat(mine, want), *others], _flat(want, want)
    except (RuntimeError, TypeError):
        return False
    return _is_ambiguous(inputs, wanted, SLACK * _largest(want))


def _flat(content: Any, like: Tensor) -> Tensor:
    """As a float64 vector with one entry per entry of `like`. Raises RuntimeError, TypeError."""
    if isinstance(content, Tensor) and content.is_complex():
        raise TypeError("a complex tensor has no order and no float64")
    return torch.as_tensor(content, dtype=torch.float64).expand(like.shape).reshape(-1)


def _largest(want: Tensor) -> float:
    return float(want.abs().max())


def _is_ambiguous(inputs: list[Tensor], want: Tensor, slack: float) -> bool:
    """Whether the same numbers (one of each input vector) go with two different wanted ones."""
    seen: dict[tuple[float, ...], float] = {}
    rows = zip(*(item.tolist() for item in inputs), strict=True)
    for key, goal in zip(rows, want.tolist(), strict=True):
        if abs(seen.setdefault(key, goal) - goal) > slack:
            return True
    return False
