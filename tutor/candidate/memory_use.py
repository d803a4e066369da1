"""How much memory the tensors take that a call makes: of all together, and at one time.

Counted in bytes by the storages of tensors, so a view costs nothing and every run of a program
counts the same. What one operation of torch needs inside is not seen.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator
from typing import Any

from torch import Tensor, UntypedStorage


class MemoryUse:
    """made: bytes of all tensors that were new. peak: the most that was held at one time."""

    def __init__(self) -> None:
        self.made = self.peak = self._held = 0
        self._sizes: dict[int, int] = {}  # bytes by storage, of those that are still there

    def note(self, arguments: Iterable[Any], results: Iterable[Any]) -> None:
        """One operation has run: which of its results lie in memory that was not there before."""
        known = {storage._cdata for storage in _storages(arguments)}
        for storage in _storages(results):
            if storage._cdata not in known and storage._cdata not in self._sizes:
                self._add(storage)

    def close(self) -> None:
        """Forget the storages that are still there."""
        for reference in self._sizes:
            _free(reference)
        self._sizes.clear()

    def _add(self, storage: UntypedStorage) -> None:
        self._drop_what_is_gone()
        size = storage.nbytes()
        # a weak reference also keeps the number of a storage from being used again
        reference = storage._weak_ref()
        assert isinstance(reference, int), "torch calls it a storage and gives its number"
        self._sizes[reference] = size
        self.made += size
        self._held += size
        self.peak = max(self.peak, self._held)

    def _drop_what_is_gone(self) -> None:
        for reference in [each for each in self._sizes if UntypedStorage._expired(each)]:
            self._held -= self._sizes.pop(reference)
            _free(reference)


def _free(reference: int) -> None:
    """Let go of a weak reference to a storage."""
    UntypedStorage._free_weak_ref(reference)  # type: ignore[no-untyped-call]  # torch leaves it so


def _storages(values: Iterable[Any]) -> Iterator[UntypedStorage]:
    """Of the tensors among values and in lists of them; a sparse one has none."""
    for value in values:
        if isinstance(value, (tuple, list)):
            yield from _storages(value)
        elif isinstance(value, Tensor):
            with contextlib.suppress(RuntimeError, NotImplementedError):
                yield value.untyped_storage()
