"""The first entries of a list, and how many there are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

Item = TypeVar("Item")


@dataclass(frozen=True)
class Listing(Generic[Item]):
    """The first entries of a list. total: how many there are; the others are only counted."""

    shown: tuple[Item, ...]
    total: int

    @property
    def left_out(self) -> int:
        """How many are counted and not shown."""
        return self.total - len(self.shown)
