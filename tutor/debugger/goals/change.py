"""Has a value changed? What it was is kept, so that edits in place are seen; writing the same value
again does not count. Pure.
"""

from __future__ import annotations

from typing import Any

from tutor.debugger.show.likeness import is_tensor

# elements of a tensor that are copied for the comparison; of a larger one its version tells
KEPT = 1_000_000
MAX_DEPTH = 4
MAX_ITEMS = 200
PLAIN = (int, float, complex, str, bytes, type(None))


def keep(value: Any, depth: int = 0) -> Any:
    """What to remember of a value."""
    if is_tensor(value):
        return _keep_tensor(value)
    if isinstance(value, PLAIN):
        return type(value).__name__, value
    # objects may contain themselves, so there has to be an end to going inwards
    if depth < MAX_DEPTH:
        if isinstance(value, dict):
            rows = list(value.items())[:MAX_ITEMS]
            return "dict", [(keep(key, depth + 1), keep(item, depth + 1)) for key, item in rows]
        if isinstance(value, (list, tuple, set, frozenset)):
            items = [keep(item, depth + 1) for item in list(value)[:MAX_ITEMS]]
            return type(value).__name__, len(value), items
        return "object", id(value), keep(getattr(value, "__dict__", None), depth + 1)
    return "object", id(value), None


def _keep_tensor(value: Any) -> Any:
    if value.numel() <= KEPT:
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
