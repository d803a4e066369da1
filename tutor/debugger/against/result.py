"""What a comparison of two runs has found."""

from __future__ import annotations

from dataclasses import dataclass

from torch import Tensor

from tutor.debugger.against.named_values import NamedRow
from tutor.debugger.against.rows import Recording, Row


@dataclass(frozen=True)
class Difference:
    """first: the row where it begins. mine, theirs: the rows that are in each other's place, with
    their values; None for a value that could not be kept. label, their_label: the names that the
    two were given, or the operations.
    """

    first: Row
    mine: Row
    theirs: Row
    label: str
    their_label: str
    got: Tensor | None
    want: Tensor | None

    @property
    def largest(self) -> float | None:
        """The largest difference of two numbers in the same place; None where that cannot be told.
        A matrix may be stored transposed.
        """
        if self.got is None or self.want is None or not self.got.numel():
            return None
        got, want = self.got.double().squeeze(), self.want.double().squeeze()
        if got.shape != want.shape and got.dim() == 2:
            want = want.T
        return float((got - want).abs().max()) if got.shape == want.shape else None


@dataclass(frozen=True)
class Result:
    """difference: None where there is none that both have their side of. only_mine, only_theirs:
    the first row that the other has nothing for. shared: the last row before that of mine which
    both have. rounded: a difference that is as small as rounding may make it. named: where nothing
    else tells: the first plain value that a name has otherwise, and that of theirs.
    """

    mine: Recording
    theirs: Recording
    difference: Difference | None = None
    only_mine: Row | None = None
    only_theirs: Row | None = None
    shared: Row | None = None
    rounded: Difference | None = None
    named: tuple[NamedRow, NamedRow] | None = None

    @property
    def first(self) -> Row | NamedRow | None:
        """The row of mine where the session opens; None where it stays where it is."""
        if self.named is not None:
            return self.named[0]
        return self.first_by_numbers

    @property
    def first_by_numbers(self) -> Row | None:
        """The same without what is compared by names."""
        if self.difference is not None:
            return self.difference.first
        return self.only_mine if self.only_theirs is not None else None
