"""Every value of right runs: what the reference and the author's accepted programs computed on one
case, found again by content.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cached_property
from itertools import combinations
from typing import Any

import torch
from torch import Tensor

from tutor.faults.trace.reference_traces import ReferenceTraces
from tutor.faults.trace.subexpressions import numbers_inside
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.value_equality import (
    ABSENT,
    CLOSE,
    EXACT,
    MAX_AXES,
    TINY,
    as_tensor,
    close,
    same_numbers,
    says_nothing,
)
from tutor.faults.trace.value_index import ValueIndex

MAX_ELEMENTS = 4096  # of all single numbers that are kept for finding one again
MAX_SPLIT = 64  # numbers of a tensor whose single numbers are kept
MAX_REDUCED = 1 << 16  # numbers of a tensor whose sums are looked for
KEEPS_A_VALUE = ("set", "arg", "return")


class ReferenceValues(ReferenceTraces):
    """traces: recordings of right programs on the same inputs, the reference's first."""

    def __init__(self, traces: Sequence[Trace]) -> None:
        super().__init__(traces)
        self.index = ValueIndex()
        for trace in self.traces:
            kept = [event for event in trace.events if event.kind in KEEPS_A_VALUE]
            named = {event.outputs[0] for event in kept} | set(trace.places.values())
            for value, (_, content) in enumerate(trace.values):
                wide = as_tensor(content)
                if wide is not None and wide.numel():
                    self.index.add(wide, named=value in named)

    def find(self, content: Any) -> str:
        """EXACT if a right run had these numbers in this shape (axes of size 1 aside), TURNED if
        with its axes in another order, else ABSENT.
        """
        wide = as_tensor(content)
        if wide is None or not wide.numel():
            return ABSENT
        # a single number may be an entry of a larger value, or a part of an expression
        if wide.numel() == 1 and bool(wide.isfinite()):
            return EXACT if self.has_number(float(wide)) else ABSENT
        best = ABSENT
        for right, _ in self.index.alike(wide):
            how = same_numbers(wide, right)
            if how == EXACT:
                return EXACT
            best = best or how
        return best

    def has(self, wide: Tensor) -> bool:
        """Whether a right run had exactly this float64 tensor in exactly this shape."""
        return any(
            right.shape == wide.shape and same_numbers(wide, right) == EXACT
            for right, _ in self.index.alike(wide)
        )

    def is_named(self, content: Any) -> bool:
        """Whether some name or attribute of a right run had exactly this value."""
        wide = as_tensor(content)
        return wide is not None and any(
            named and same_numbers(wide, right) == EXACT for right, named in self.index.alike(wide)
        )

    def ratios(self, content: Any) -> list[float]:
        """Every c for which the value is c times a right one; empty if there is none."""
        wide = as_tensor(content)
        if wide is None or wide.numel() < 2:
            return []
        if not bool(wide.isfinite().all()) or not bool(wide.any()):
            return []
        return self.index.multiples(wide)

    def reduces(self, content: Any) -> bool:
        """Whether a sum or mean of it over some of its axes is a right value."""
        wide = as_tensor(content)
        if wide is None or not 2 <= wide.dim() <= MAX_AXES or wide.numel() > MAX_REDUCED:
            return False
        real = [axis for axis, size in enumerate(wide.shape) if size > 1]
        # the sum of a whole table is one number: too little to tell a wrong table from a right one
        counts = range(1, max(2, len(real)))
        return any(
            self._is_reduced(wide, axes) for count in counts for axes in combinations(real, count)
        )

    def _is_reduced(self, wide: Tensor, axes: tuple[int, ...]) -> bool:
        total = wide.sum(axes)
        size = math.prod(wide.shape[axis] for axis in axes)
        return not says_nothing(total) and bool(self.find(total) or self.find(total / size))

    def stretched(self, content: Any) -> bool:
        """Whether it is a right value repeated along some axes."""
        wide = as_tensor(content)
        if wide is None or wide.dim() < 1 or wide.dim() > MAX_AXES:
            return False
        first = wide
        for axis in range(wide.dim()):
            head = first.narrow(axis, 0, 1) if first.shape[axis] > 1 else first
            if close(head.expand(first.shape), first):
                first = head
        return 1 < first.numel() < wide.numel() and bool(self.find(first))

    @cached_property
    def numbers(self) -> Tensor:
        """All single numbers of right runs, sorted, along one axis: partial sums of loops, entries
        of small tensors.
        """
        found: list[float] = []
        for size, same in self.index.by_size.items():
            for wide in same.wides if size <= MAX_SPLIT else ():
                found += wide.reshape(-1).tolist() if len(found) < MAX_ELEMENTS else []
        for trace in self.traces:
            found += numbers_inside(trace)
        finite = {item for item in found if math.isfinite(item)}
        return torch.tensor(sorted(finite), dtype=torch.float64)

    def has_number(self, number: float) -> bool:
        """Whether some right value holds this number."""
        if not math.isfinite(number) or not self.numbers.numel():
            return False
        # the nearest ones are just below and just above
        at = int(torch.searchsorted(self.numbers, number))
        near = self.numbers[max(0, at - 1) : at + 1]
        return bool(((near - number).abs() <= 1e-5 * abs(number) + 1e-12).any())

    def same_place(self, content: Tensor, changed: Tensor) -> bool:
        """Whether some right value of content's shape has its numbers where `changed`, a mask of
        that shape, is true.
        """
        rights = self.index.stacked.get(tuple(content.shape))
        if rights is None:
            return False
        numbers, goal = rights[:, changed], content[changed]
        return bool(((numbers - goal).abs().amax(1) <= CLOSE * goal.abs().max() + TINY).any())
