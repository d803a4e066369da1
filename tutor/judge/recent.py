"""A memory of the last few things, so that a judge that works for days stays as small as it was."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Recent(Generic[Key, Value]):
    """Keeps at most `most` values, and as many as have `size` bytes together; the last one always.

    size_of: the bytes that one takes.
    """

    def __init__(
        self, most: int, size: float = float("inf"), size_of: Callable[[Value], int] = lambda _: 0
    ) -> None:
        self.most = most
        self.size = size
        self.size_of = size_of
        self._kept: OrderedDict[Key, Value] = OrderedDict()

    def __len__(self) -> int:
        return len(self._kept)

    def values(self) -> Iterator[Value]:
        """What is kept, the oldest first."""
        return iter(self._kept.values())

    def get(self, key: Key) -> Value | None:
        """What was kept under that key, if it still is."""
        if key in self._kept:
            self._kept.move_to_end(key)
        return self._kept.get(key)

    def keep(self, key: Key, value: Value) -> Value:
        """Keep it, and forget the oldest where that is too much."""
        self._kept[key] = value
        self._kept.move_to_end(key)
        while len(self._kept) > 1 and self._is_too_much():
            self._kept.popitem(last=False)
        return value

    def once(self, key: Key, make: Callable[[], Value]) -> Value:
        """What is kept, or what is made now."""
        found = self.get(key)
        return self.keep(key, make()) if found is None else found

    def _is_too_much(self) -> bool:
        taken = sum(map(self.size_of, self._kept.values()))
        return len(self._kept) > self.most or taken > self.size
