"""One of two recordings beside the other: which values the other has too, which lead to such ones,
and where those begin that do neither. Pure.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence

from tutor.debugger.against.rows import NAME, OPERATION, Row
from tutor.debugger.against.value_print import TINY, ValuePrint, alike


class Values:
    """The values of a recording, found again by their numbers."""

    def __init__(self, rows: Sequence[Row], slack: float) -> None:
        self._slack = slack
        groups: dict[tuple[int, ...], list[ValuePrint]] = defaultdict(list)
        for value in dict.fromkeys(row.value for row in rows):
            groups[tuple(sorted(value.shape))].append(value)
        self._groups = {
            shape: sorted(group, key=lambda value: value.square) for shape, group in groups.items()
        }
        self._squares = {
            shape: [value.square for value in group] for shape, group in self._groups.items()
        }

    def has(self, value: ValuePrint) -> bool:
        """Whether one of them is alike."""
        shape = tuple(sorted(value.shape))
        group, squares = self._groups.get(shape, []), self._squares.get(shape, [])
        room = 8 * self._slack * value.square + TINY
        low = bisect_left(squares, value.square - room)
        high = bisect_right(squares, value.square + room)
        return any(alike(value, other, self._slack) for other in group[low:high])


class Side:
    """has: of each row, whether the other run has its value. good: whether it has, or has a value
    that was computed from it (two ways of computing the same thing have different steps), or
    whether the value tells nothing. first: the
    rows that are not good though all that they were made of is.
    """

    def __init__(self, rows: Sequence[Row], other: Values) -> None:
        self.rows = rows
        known: dict[ValuePrint, bool] = {}
        self.has = [known.setdefault(row.value, other.has(row.value)) for row in rows]
        self._tells = self._telling()
        self.good = self._judged(self._leading())
        self.first = [number for number, row in enumerate(rows) if self._is_first(number, row)]

    def _telling(self) -> list[bool]:
        """Of each row, whether its value tells anything. A single number made of counts or masks
        alone, such as how many guesses are right, does not.
        """
        tells: list[bool] = []
        for row in self.rows:
            is_count = not row.value.shape and row.sources
            known = not is_count or any(tells[source] for source in row.sources)
            tells.append(row.value.tells and bool(known))
        return tells

    def _leading(self) -> list[bool]:
        """Of each row, whether the other run has a value that was computed from it."""
        # what agrees by chance, such as zeros, tells nothing, for or against what it was made of
        leads = [has and tells for has, tells in zip(self.has, self._tells, strict=True)]
        for number in reversed(range(len(leads))):
            if leads[number]:
                for source in self.rows[number].sources:
                    leads[source] = True
        return leads

    def _judged(self, leads: list[bool]) -> list[bool]:
        good: list[bool] = []
        for number, row in enumerate(self.rows):
            is_known = self.has[number] or leads[number] or not self._tells[number]
            good.append(is_known or self._is_name_of_good(row, good))
        return good

    def _is_name_of_good(self, row: Row, good: list[bool]) -> bool:
        """Whether it is a name for a value as it is, and that value is good."""
        if row.kind != NAME or not any(self._is_same(row, source) for source in row.sources):
            return False
        return all(good[source] for source in row.sources)

    def _is_same(self, row: Row, number: int) -> bool:
        """Whether a name was given the value of another row as it is."""
        return self.rows[number].value == row.value

    def _is_first(self, number: int, row: Row) -> bool:
        return not self.good[number] and all(self.good[source] for source in row.sources)

    def of_statement(self, number: int) -> list[int]:
        """The rows from this one on that its statement has made, and that are not good."""
        statement = self.rows[number].number
        rows = range(number, len(self.rows))
        return [n for n in rows if self.rows[n].number == statement and not self.good[n]]

    def is_used(self, number: int) -> bool:
        """Whether an operation of another statement works on what was made of this row."""
        reached = {number}
        for other in range(number + 1, len(self.rows)):
            row = self.rows[other]
            if reached.intersection(row.sources):
                reached.add(other)
                if row.kind == OPERATION and row.number != self.rows[number].number:
                    return True
        return False
