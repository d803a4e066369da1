"""Rows and labels in batches, in order, the last one perhaps shorter."""

from collections.abc import Iterator

import torch


def batches(x: torch.Tensor, y: torch.Tensor, bs: int) -> Iterator[tuple[torch.Tensor, torch.Tensor]]:
    """Yield (xb, yb), bs rows at a time."""
    for start in range(0, len(x), bs):  # 0, bs, 2·bs, … while below n
        rows = slice(start, min(start + bs, len(x)))  # the last one ends at n
        yield x[rows], y[rows]  # the same rows of both: [bs, m] and [bs], or fewer at the end
