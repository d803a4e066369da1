"""Rows and labels in batches, in order, the last one perhaps shorter."""

from collections.abc import Iterator

import torch


def batches(x: torch.Tensor, y: torch.Tensor, bs: int) -> Iterator[tuple[torch.Tensor, torch.Tensor]]:
    """Yield (xb, yb), bs rows at a time.

    x: [n, …]   one row per picture
    y: [n]      one label per picture
    bs: rows in a batch, at least 1; the last batch has what is left
    Yields pairs of slices, xb [bs, …] and yb [bs]. Every row comes once, in the order of x; no rows, no batches.
    """
    raise NotImplementedError("batches: write me")
