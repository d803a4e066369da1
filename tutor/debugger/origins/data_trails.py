"""Where the numbers of each tensor come from: what is known of results, and of memory that is
written into in place.
"""

from __future__ import annotations

import weakref
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tutor.debugger.origins.gradient_trail import NOTHING, SHARED, UNSEEN, Event, Trail, joined

if TYPE_CHECKING:
    from torch import Tensor

MOST_CELLS = 64  # pieces of one tensor's memory that are told apart
MOST_KEPT = 1 << 12  # values outside of torch whose origin is remembered
TIDY = 1 << 12  # tensors after which those that are gone are let go of


@dataclass(frozen=True)
class Cell:
    """The trail of what was written in place into some bytes of memory, and the write itself."""

    low: int
    high: int
    trail: Trail
    write: Event


class DataTrails:
    """Of a result by the tensor that it is; of what is written in place by memory, since views,
    `detach` and `.data` share it.
    """

    def __init__(self) -> None:
        self._results: dict[int, tuple[Any, Trail]] = {}
        self._memory_of: dict[int, tuple[Any, Trail]] = {}  # of the newest result that lies there
        self._cells: dict[int, tuple[Any, list[Cell]]] = {}
        self._numbers: dict[int, tuple[Any, int]] = {}
        self._kept: dict[int, tuple[Any, Trail]] = {}
        self._count = 0

    def number_of(self, leaf: Tensor) -> int:
        """The number of a leaf, the same as long as it lives."""
        known = self._numbers.get(id(leaf))
        if known is not None and known[0]() is leaf:
            return known[1]
        self._count += 1
        self._numbers[id(leaf)] = (weakref.ref(leaf), self._count)
        return self._count

    def of(self, tensor: Tensor) -> Trail:
        """What is known of a tensor of any shape."""
        own = [Trail(frozenset([self.number_of(tensor)]))] if _is_leaf(tensor) else []
        weak, result = self._results.get(id(tensor), (None, NOTHING))
        if weak is None or weak() is not tensor:
            result = self._of_same_memory(tensor, bool(own))
        return joined([*own, result, *self._written_into(tensor)])

    def _of_same_memory(self, tensor: Tensor, is_leaf: bool) -> Trail:
        """Of a tensor that no operation was seen to make: a Parameter around another's numbers."""
        found = self._memory_of.get(_memory(tensor))
        if found is None:
            return NOTHING if is_leaf else UNSEEN
        trail = found[1]
        if is_leaf:
            trail = trail.without(self.number_of(tensor))
        return trail.cut(SHARED)

    def _written_into(self, tensor: Tensor) -> list[Trail]:
        _, cells = self._cells.get(_memory(tensor), (None, []))
        if not cells:
            return []
        low, high, _ = _extent(tensor)
        here = [cell for cell in cells if low < cell.high and cell.low < high]
        if tensor.grad_fn is not None:
            return [cell.trail for cell in here]
        # the graph is that of another tensor, through which it was written
        return [cell.trail.cut(cell.write) for cell in here]

    def put(self, tensor: Tensor, trail: Trail) -> None:
        """This tensor is computed from that."""
        if len(self._results) > TIDY:
            self._results = {key: row for key, row in self._results.items() if row[0]() is not None}
            self._numbers = {key: row for key, row in self._numbers.items() if row[0]() is not None}
        self._results[id(tensor)] = (weakref.ref(tensor), trail)
        if memory := _memory(tensor):
            self._memory_of[memory] = (self._held(tensor, memory, self._memory_of), trail)

    def write(self, tensor: Tensor, trail: Trail, event: Event) -> None:
        """That is written into this tensor, and so into all that share its memory."""
        self.put(tensor, trail)
        memory = _memory(tensor)
        if not memory:
            return
        low, high, is_dense = _extent(tensor)
        weak = self._held(tensor, memory, self._cells)
        cells = self._cells.get(memory, (None, []))[1]
        if is_dense:
            cells = [cell for cell in cells if cell.low < low or cell.high > high]
        self._cells[memory] = (weak, _few_cells([*cells, Cell(low, high, trail, event)]))

    def _held(self, tensor: Tensor, memory: int, rows: dict[int, tuple[Any, Any]]) -> Any:
        """A weak reference, which keeps the number of the memory from being given to another."""
        from torch.multiprocessing.reductions import StorageWeakRef

        if memory in rows:
            return rows[memory][0]
        if len(rows) > TIDY:
            for key in [key for key, row in rows.items() if row[0].expired()]:
                del rows[key]
        return StorageWeakRef(tensor.untyped_storage())  # type: ignore[no-untyped-call]

    def keep(self, value: Any, trail: Trail) -> None:
        """A number, list or array outside of torch comes from that."""
        if len(self._kept) > MOST_KEPT:
            self._kept.pop(next(iter(self._kept)))
        self._kept[id(value)] = (value, trail)

    def of_kept(self, value: Any) -> Trail:
        """What is known of a value outside of torch."""
        known = self._kept.get(id(value))
        return known[1] if known is not None else NOTHING


def _few_cells(cells: list[Cell]) -> list[Cell]:
    if len(cells) <= MOST_CELLS:
        return cells
    low, high = min(cell.low for cell in cells), max(cell.high for cell in cells)
    return [Cell(low, high, joined(cell.trail for cell in cells), cells[-1].write)]


def _is_leaf(tensor: Tensor) -> bool:
    return tensor.requires_grad and tensor.is_leaf


def _memory(tensor: Tensor) -> int:
    """A number of its memory; 0 if it has none of the usual kind."""
    try:
        return int(tensor.untyped_storage()._cdata)
    except (RuntimeError, NotImplementedError):
        return 0


def _extent(tensor: Tensor) -> tuple[int, int, bool]:
    """(first byte, behind the last, whether all between are its own), for any shape."""
    if not _memory(tensor) or not tensor.numel():
        return 0, 0, False
    pairs = zip(tensor.shape, tensor.stride(), strict=True)
    length = sum((int(size) - 1) * int(step) for size, step in pairs) + 1
    low = int(tensor.storage_offset()) * tensor.element_size()
    return low, low + length * tensor.element_size(), length == tensor.numel()
