"""Every value of right runs: what the reference and the author's accepted programs computed on one
case, found again by content.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations
from typing import Any

import torch
from torch import Tensor

from tutor.faults.trace.subexpressions import numbers_inside
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import Event, as_tensor
from tutor.faults.trace.value_equality import (
    ABSENT,
    CLOSE,
    EXACT,
    MAX_AXES,
    close,
    print_of,
    same_numbers,
    says_nothing,
    units_away,
)

MAX_VALUES = 2000  # of one number of entries
MAX_OPERATIONS = 400  # of one name
MAX_ELEMENTS = 4096  # of all single numbers that are kept for finding one again


@dataclass
class Same:
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
        """The prints as two rows."""
        return torch.tensor(self.prints, dtype=torch.float64).T


class ReferenceValues:
    """traces: recordings of right programs on the same inputs, the reference's first."""

    def __init__(self, traces: Sequence[Trace]) -> None:
        self.traces = tuple(traces)
        self.series: list[
            tuple[Tensor, ...]
        ] = []  # kept here by tutor.faults.replace.value_replacement, for all submissions
        self.by_size: dict[int, Same] = defaultdict(Same)
        for trace in self.traces:
            named = {
                event.outputs[0] for event in trace.events if event.kind in ("set", "arg", "return")
            }
            named.update(trace.places.values())
            for value, (_, content) in enumerate(trace.values):
                wide = as_tensor(content)
                if wide is not None and wide.numel():
                    self.by_size[wide.numel()].add(wide, named=value in named)

    @cached_property
    def has_empty(self) -> bool:
        """Whether a right run has a tensor without numbers."""
        return any(not content.numel() for trace in self.traces for _, content in trace.tensors())

    def find(self, content: Any) -> str:
        """EXACT if a right run had these numbers in this shape (axes of size 1 aside), TURNED if
        with its axes in another order.
        """
        wide = as_tensor(content)
        if wide is None or not wide.numel():
            return ABSENT
        if wide.numel() == 1 and bool(wide.isfinite()):
            return EXACT if self.has_number(float(wide)) else ABSENT
        best = ABSENT
        for right, _ in self._alike(wide):
            how = same_numbers(wide, right)
            if how == EXACT:
                return EXACT
            best = best or how
        return best

    def _alike(self, wide: Tensor) -> Iterator[tuple[Tensor, bool]]:
        """The values, and whether they are named, that may hold the same numbers in some order."""
        same = self.by_size.get(wide.numel())
        if same is None or not same.wides:
            return
        total, square = print_of(wide)
        if not math.isfinite(square):
            odd = (~same.table[1].isfinite()).nonzero().reshape(-1).tolist()
        else:
            totals, squares = same.table
            near = (squares - square).abs() <= 1e-3 * squares.clamp(min=square)
            near &= (totals - total).abs() <= 1e-3 * (wide.numel() * square) ** 0.5
            odd = near.nonzero().reshape(-1).tolist()
        for at in odd:
            yield same.wides[at], same.named[at]

    def ratios(self, content: Any) -> list[float]:
        """Every c for which the value is c times a right one; empty if there is none."""
        wide = as_tensor(content)
        same = self.by_size.get(wide.numel()) if wide is not None else None
        if (
            wide is None
            or same is None
            or wide.numel() < 2
            or not bool(wide.isfinite().all())
            or not bool(wide.any())
        ):
            return []
        total, square = print_of(wide)
        totals, squares = same.table
        sizes = (square / squares).sqrt()
        near = (
            squares.isfinite()
            & (squares > 0)
            & ((totals.abs() * sizes - abs(total)).abs() <= 1e-3 * (wide.numel() * square) ** 0.5)
        )
        mine, found = units_away(wide), []
        for at in near.nonzero().reshape(-1).tolist():
            other, size = units_away(same.wides[at]), float(sizes[at])
            if mine.shape == other.shape:
                found += [sign * size for sign in (1.0, -1.0) if close(mine, sign * size * other)]
        return found

    def reduces(self, content: Any) -> bool:
        """Whether a sum or mean of it over some of its axes is a right value."""
        wide = as_tensor(content)
        if wide is None or not 2 <= wide.dim() <= MAX_AXES or wide.numel() > 1 << 16:
            return False
        real = [axis for axis, size in enumerate(wide.shape) if size > 1]
        for count in range(
            1, max(2, len(real))
        ):  # the sum of a whole table is too little to tell a wrong one from a right one
            for axes in combinations(real, count):
                reduced = wide.sum(axes)
                size = math.prod(wide.shape[axis] for axis in axes)
                if not says_nothing(reduced) and (self.find(reduced) or self.find(reduced / size)):
                    return True
        return False

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
        """All single numbers of right runs, sorted: partial sums of loops, entries of small
        tensors.
        """
        found: list[float] = []
        for size, same in self.by_size.items():
            for wide in same.wides if size <= 64 else ():
                found += wide.reshape(-1).tolist() if len(found) < MAX_ELEMENTS else []
        for trace in self.traces:
            found += numbers_inside(trace)
        return torch.tensor(
            sorted({item for item in found if math.isfinite(item)}), dtype=torch.float64
        )

    def has_number(self, number: float) -> bool:
        """Whether some right value holds this number."""
        if not math.isfinite(number) or not self.numbers.numel():
            return False
        at = int(torch.searchsorted(self.numbers, number))
        near = self.numbers[max(0, at - 1) : at + 1]
        return bool(((near - number).abs() <= 1e-5 * abs(number) + 1e-12).any())

    def same_place(self, content: Tensor, changed: Tensor) -> bool:
        """Whether some right value of the same shape holds the same numbers where `changed` is
        true.
        """
        rights = self._stacked.get(tuple(content.shape))
        if rights is None:
            return False
        numbers, goal = rights[:, changed], content[changed]
        return bool(((numbers - goal).abs().amax(1) <= CLOSE * goal.abs().max() + 1e-30).any())

    @cached_property
    def _stacked(self) -> dict[tuple[int, ...], Tensor]:
        """Shape → all right values of that shape."""
        found: dict[tuple[int, ...], list[Tensor]] = defaultdict(list)
        for same in self.by_size.values():
            for wide in same.wides:
                found[tuple(wide.shape)].append(wide)
        return {shape: torch.stack(items) for shape, items in found.items()}

    def has(self, wide: Tensor) -> bool:
        """Whether a right run had exactly this value in exactly this shape."""
        return any(
            right.shape == wide.shape and same_numbers(wide, right) == EXACT
            for right, _ in self._alike(wide)
        )

    def is_named(self, content: Any) -> bool:
        """Whether some name or attribute of a right run had exactly this value."""
        wide = as_tensor(content)
        return wide is not None and any(
            named and same_numbers(wide, right) == EXACT for right, named in self._alike(wide)
        )

    def called(self, function: str, path: str) -> list[Any]:
        """The contents that this name or attribute had in the functions of that name, the
        reference's first.
        """
        found = []
        for trace in self.traces:
            for event in trace.events:
                if (
                    event.kind == "set"
                    and event.name == path
                    and event.frame >= 0
                    and trace.frames[event.frame].function == function
                ):
                    found.append(trace.content(event.outputs[0]))
        return found

    def used_by(self, content: Any) -> list[tuple[Trace, Event]]:
        """All operations that this value went into in right runs."""
        wide = as_tensor(content)
        return [
            (trace, use)
            for trace in self.traces
            for value, other in trace.tensors()
            if wide is not None
            and other.numel() == wide.numel()
            and same_numbers(wide, other.to(wide.dtype)) == EXACT
            for use in trace.uses.get(value, ())
        ]

    @cached_property
    def _operations(self) -> dict[str, list[tuple[Trace, Event]]]:
        found: dict[str, list[tuple[Trace, Event]]] = defaultdict(list)
        for trace in self.traces:
            for event in trace.events:
                if event.kind == "op" and event.outputs and len(found[event.name]) < MAX_OPERATIONS:
                    found[event.name].append((trace, event))
        return found

    def operations(self, name: str) -> list[tuple[Trace, Event]]:
        """The operations of that name in right runs, the reference's first."""
        return self._operations.get(name, [])
