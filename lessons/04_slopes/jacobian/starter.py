"""The table of all slopes of a function with many inputs and many outputs."""

from collections.abc import Callable

import torch


def jacobian(f: Callable[[torch.Tensor], torch.Tensor], x: torch.Tensor, h: float = 1e-6) -> torch.Tensor:
    """How fast every output of f grows with every input, at x.

    f: takes a tensor [i], returns a tensor [o], both float64
    x: [i], float64; stays as it is
    h: how far to nudge
    Returns [i, o]: a row for every input, a column for every output.
    """
    raise NotImplementedError("jacobian: write me")
