"""Has a value changed? What it was is kept, so that edits in place are seen; writing the same value
again does not count. Pure.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tutor.debugger.show.likeness import is_tensor
from tutor.debugger.show.safe_look import is_a, items_of, own_attributes

# elements of a tensor that are copied for the comparison; of a larger one its version tells
KEPT = 1_000_000
MAX_DEPTH = 4
MAX_ITEMS = 200
MAX_PARTS = 5_000  # in all: lists in lists in lists could have 200 times 200 times 200
PLAIN = (int, float, complex, bool, str, bytes, type(None))


@dataclass
class _Room:
    """What may still be kept of one value."""

    parts: int = MAX_PARTS
    elements: int = 4 * KEPT

    def has(self, elements: int = 0) -> bool:
        """Whether one more part, with so many elements, has room; then it is taken."""
        if self.parts < 1 or elements > min(self.elements, KEPT):
            return False
        self.parts -= 1
        self.elements -= elements
        return True


def keep(value: Any) -> Any:
    """What to remember of a value."""
    return _keep(value, 0, _Room())


def _keep(value: Any, depth: int, room: _Room) -> Any:
    if is_tensor(value):
        return _keep_tensor(value, room)
    if type(value) in PLAIN and room.has():
        return type(value).__name__, value
    # objects may contain themselves, so there has to be an end to going inwards
    if depth >= MAX_DEPTH or not room.has():
        return "object", id(value), None
    return _keep_inside(value, depth + 1, room)


def _keep_inside(value: Any, depth: int, room: _Room) -> Any:
    if is_a(value, (list, tuple, dict)):
        rows = [
            (_keep(key, depth, room), _keep(item, depth, room))
            for key, item in items_of(value, MAX_ITEMS)
            if room.parts
        ]
        return type(value).__name__, _length(value), rows
    if type(value) in (set, frozenset):
        plain = frozenset(item for item in value if type(item) in PLAIN)
        return type(value).__name__, len(value), plain
    return "object", id(value), _keep(own_attributes(value), depth, room)


def _length(value: Any) -> int:
    kind = next(kind for kind in (list, tuple, dict) if is_a(value, kind))
    return kind.__len__(value)


def _keep_tensor(value: Any, room: _Room) -> Any:
    if room.has(value.numel()):
        return "tensor", value.dtype, tuple(value.shape), value.detach().clone()
    return "large", id(value), value._version


def differs(before: Any, after: Any) -> bool:
    """Whether two kept values are of different values."""
    if is_tensor(before) and is_tensor(after):
        return _tensors_differ(before, after)
    if type(before) is not type(after):
        return True
    if isinstance(before, (tuple, list)):
        pairs = zip(before, after, strict=False)
        return len(before) != len(after) or any(differs(one, other) for one, other in pairs)
    if isinstance(before, float) and before != before:  # nan has stayed nan
        return bool(after == after)
    return bool(before != after)


def _tensors_differ(before: Any, after: Any) -> bool:
    """Of the same shape and dtype, which were compared first. nan is nan."""
    import torch

    equal = before == after
    if before.is_floating_point():
        equal = equal | (before.isnan() & after.isnan())
    return not bool(torch.as_tensor(equal).all())
