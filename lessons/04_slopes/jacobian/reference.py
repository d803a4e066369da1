"""The table of all slopes of a function with many inputs and many outputs."""

from collections.abc import Callable

import torch


def jacobian(f: Callable[[torch.Tensor], torch.Tensor], x: torch.Tensor, h: float = 1e-6) -> torch.Tensor:
    """How fast every output of f grows with every input, at x: [i, o]."""
    rows = []
    for r in range(len(x)):
        nudge = torch.zeros_like(x)
        nudge[r] = h  # input r alone
        rows.append((f(x + nudge) - f(x - nudge)) / (2 * h))  # [o]: how all outputs answer to it
    return torch.stack(rows)  # i rows of [o] -> [i, o]
