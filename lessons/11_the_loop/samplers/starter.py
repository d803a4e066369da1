"""Which rows come, in which order, and in which batches."""

from collections.abc import Iterable, Iterator

import torch


class Sampler:
    """The numbers from 0 to n - 1, in order or shuffled; each walk is a new one."""

    def __init__(self, n: int, shuffle: bool = False, generator: torch.Generator | None = None) -> None:
        """generator: what orders are drawn from; None is torch's own."""
        raise NotImplementedError("samplers: write Sampler.__init__")

    def __len__(self) -> int:
        """How many numbers come in a walk."""
        raise NotImplementedError("samplers: write Sampler.__len__")

    def __iter__(self) -> Iterator[int]:
        """A new walk through the numbers. Python calls this at the beginning of a for loop."""
        raise NotImplementedError("samplers: write Sampler.__iter__")


class BatchSampler:
    """The numbers of a sampler in lists of bs; the last one may be shorter, or left out."""

    def __init__(self, sampler: Iterable[int], bs: int, drop_last: bool = False) -> None:
        """drop_last: leave out the last list if it is shorter than bs."""
        raise NotImplementedError("samplers: write BatchSampler.__init__")

    def __len__(self) -> int:
        """How many lists come in a walk."""
        raise NotImplementedError("samplers: write BatchSampler.__len__")

    def __iter__(self) -> Iterator[list[int]]:
        """A new walk through the lists."""
        raise NotImplementedError("samplers: write BatchSampler.__iter__")
