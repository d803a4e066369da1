"""Rows of a dataset, picked by lists of numbers and put together into batches."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import torch

Pair = tuple[torch.Tensor, torch.Tensor]


def collate(pairs: Sequence[Pair]) -> Pair:
    """Put rows and labels together, each under a new first axis."""
    xs, ys = zip(*pairs)  # bs pairs -> bs rows and bs labels
    return torch.stack(xs), torch.stack(ys)  # rows [m] -> [bs, m], labels [] -> [bs]


class DataLoader:
    """Batches of a dataset, from the start in every loop."""

    def __init__(self, dataset: Any, batches: Iterable[list[int]], collate: Callable[[list[Pair]], Any]) -> None:
        self.dataset, self.batches, self.collate = dataset, batches, collate

    def __iter__(self) -> Iterator[Any]:
        """One batch for each list of row numbers, made when it is due."""
        for numbers in self.batches:  # asked for the lists again in every loop
            yield self.collate([self.dataset[i] for i in numbers])
