"""Rows of a dataset, picked by lists of numbers and put together into batches."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import torch

Pair = tuple[torch.Tensor, torch.Tensor]


def collate(pairs: Sequence[Pair]) -> Pair:
    """Put rows and labels together, each under a new first axis.

    pairs: at least one; every x […] of one shape, every y of one shape, often []
    Returns (xb, yb): [bs, …] and [bs] (with the axes of y behind it), in the order of the pairs and with their dtypes.
    """
    raise NotImplementedError("collate: write me")


class DataLoader:
    """Batches of a dataset, from the start in every loop."""

    def __init__(self, dataset: Any, batches: Iterable[list[int]], collate: Callable[[list[Pair]], Any]) -> None:
        """dataset[i] is a pair (x, y); batches gives lists of row numbers; collate makes a batch of a list of pairs."""
        raise NotImplementedError("DataLoader.__init__: write me")

    def __iter__(self) -> Iterator[Any]:
        """One batch for each list of row numbers, made when it is due."""
        raise NotImplementedError("DataLoader.__iter__: write me")
