"""Has a value changed? What it was is kept, so that edits in place are seen; writing the same value
again is no change. Pure.
"""

from __future__ import annotations

from typing import Any

from tutor.debugger.show.likeness import is_tensor

# elements of a tensor that are copied for the comparison; of a larger one its version tells
KEPT = 1_000_000
MAX_DEPTH = 4
MAX_ITEMS = 200


def keep(value: Any, depth: int = 0) -> Any:
    """What to remember of a value."""
    if is_tensor(value):
        if value.numel() <= KEPT:
            return ("tensor", value.dtype, tuple(value.shape), value.detach().clone())
        return ("large", id(value), value._version)
    if isinstance(value, (int, float, complex, str, bytes, type(None))):
        return (type(value).__name__, value)
    if depth < MAX_DEPTH and isinstance(value, dict):
        return (
            "dict",
            [
                (keep(key, depth + 1), keep(item, depth + 1))
                for key, item in list(value.items())[:MAX_ITEMS]
            ],
        )
    if depth < MAX_DEPTH and isinstance(value, (list, tuple, set, frozenset)):
        return (
            type(value).__name__,
            len(value),
            [keep(item, depth + 1) for item in list(value)[:MAX_ITEMS]],
        )
    return (
        "object",
        id(value),
        keep(getattr(value, "__dict__", None), depth + 1) if depth < MAX_DEPTH else None,
    )


def differs(before: Any, after: Any) -> bool:
    """Whether two kept values are of different values."""
    if is_tensor(before) and is_tensor(after):
        import torch

        equal = (
            (before == after) | (before.isnan() & after.isnan())
            if before.is_floating_point()
            else before == after
        )
        return not bool(torch.as_tensor(equal).all())
    if type(before) is not type(after):
        return True
    if isinstance(before, (tuple, list)):
        return len(before) != len(after) or any(
            differs(one, other) for one, other in zip(before, after, strict=True)
        )
    if isinstance(before, float) and before != before:
        return bool(after == after)
    return bool(before != after)
