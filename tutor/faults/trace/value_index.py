"""Float64 tensors, kept once each and found again by their numbers in whichever order of axes."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

import torch
from torch import Tensor

from tutor.faults.trace.value_equality import close, print_of, without_units

MAX_VALUES = 2000  # of one number of entries
PRINT_SLACK = 1e-3  # of a print: a coarse sieve, the numbers themselves are compared after it


@dataclass
class ValuesOfSize:
    """All values of one number of entries, told apart by a print: their sum and the sum of their
    squares.
    """

    wides: list[Tensor] = field(default_factory=list)
    named: list[bool] = field(default_factory=list)  # whether a name or attribute had it
    prints: list[tuple[float, float]] = field(default_factory=list)
    known: dict[tuple[torch.Size, float, float], int] = field(default_factory=dict)

    def add(self, wide: Tensor, *, named: bool) -> None:
        """Keep a value once, however many runs had it."""
        total, square = print_of(wide)
        at = self.known.setdefault((wide.shape, total, square), len(self.wides))
        if at < len(self.wides):
            self.named[at] = self.named[at] or named
        elif at < MAX_VALUES:
            self.wides.append(wide)
            self.named.append(named)
            self.prints.append((total, square))

    @cached_property
    def table(self) -> Tensor:
        """The prints: row 0 the sums, row 1 the sums of squares; one column per value."""
        return torch.tensor(self.prints, dtype=torch.float64).T


class ValueIndex:
    """Values by their number of entries."""

    def __init__(self) -> None:
        self.by_size: dict[int, ValuesOfSize] = defaultdict(ValuesOfSize)

    def add(self, wide: Tensor, *, named: bool) -> None:
        """Keep a float64 tensor. named: whether a name or attribute had it."""
        self.by_size[wide.numel()].add(wide, named=named)

    def alike(self, wide: Tensor) -> Iterator[tuple[Tensor, bool]]:
        """The values, and whether they are named, that may hold the same numbers in some order."""
        same = self.by_size.get(wide.numel())
        if same is None or not same.wides:
            return
        total, square = print_of(wide)
        totals, squares = same.table
        # the sum of squares keeps a sum near 0 from looking precise
        if math.isfinite(square):
            near = (squares - square).abs() <= PRINT_SLACK * squares.clamp(min=square)
            near &= (totals - total).abs() <= PRINT_SLACK * (wide.numel() * square) ** 0.5
        else:
            near = ~squares.isfinite()
        for at in near.nonzero().reshape(-1).tolist():
            yield same.wides[at], same.named[at]

    def multiples(self, wide: Tensor) -> list[float]:
        """Every c for which a finite tensor that is not all 0 is c times a kept value."""
        same = self.by_size.get(wide.numel())
        if same is None:
            return []
        total, square = print_of(wide)
        totals, squares = same.table
        sizes = (square / squares).sqrt()  # |c|, if it is a multiple at all
        slack = PRINT_SLACK * (wide.numel() * square) ** 0.5
        near = squares.isfinite() & (squares > 0)
        near &= (totals.abs() * sizes - abs(total)).abs() <= slack
        mine, found = without_units(wide), []
        for at in near.nonzero().reshape(-1).tolist():
            other, size = without_units(same.wides[at]), float(sizes[at])
            if mine.shape == other.shape:
                found += [scale for scale in (size, -size) if close(mine, scale * other)]
        return found

    @cached_property
    def stacked(self) -> dict[tuple[int, ...], Tensor]:
        """Shape → all values of that shape, along a new first axis."""
        found: dict[tuple[int, ...], list[Tensor]] = defaultdict(list)
        for same in self.by_size.values():
            for wide in same.wides:
                found[tuple(wide.shape)].append(wide)
        return {shape: torch.stack(items) for shape, items in found.items()}
