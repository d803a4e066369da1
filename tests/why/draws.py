"""What the inputs of a task are drawn from: a seeded generator."""

from __future__ import annotations

import torch


def randn(gen: torch.Generator, *shape: int) -> torch.Tensor:
    """Normally distributed numbers in a tensor of that shape."""
    return torch.randn(*shape, generator=gen)


def labels(gen: torch.Generator, rows: int, classes: int) -> torch.Tensor:
    """One class, 0 to classes - 1, for each row: [rows]."""
    return torch.randint(0, classes, (rows,), generator=gen)
