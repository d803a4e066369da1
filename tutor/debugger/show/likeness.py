"""When two values are the same to somebody who looks: a shape in any spelling, a number as a tensor
or not. Pure.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Callable
from types import FunctionType
from typing import TYPE_CHECKING, Any, TypeGuard

from tutor.debugger.show.safe_look import is_a, static_attribute

if TYPE_CHECKING:
    from torch import Tensor

RELATIVE = 1e-5  # a value shown to five figures is that value
ABSOLUTE = 1e-12
MAX_PARTS = 64  # of a container; the learner's may hold millions


def as_shape(value: Any) -> tuple[int, ...] | None:
    """The value as a shape, if it can be one: a tuple, list or Size of whole numbers."""
    if not isinstance(value, (tuple, list)):
        return None
    are_sizes = all(isinstance(size, int) and not isinstance(size, bool) for size in value)
    return tuple(value) if are_sizes else None


def parts(value: Any) -> list[Any]:
    """A value and, of a tuple, list or dict, what is in it: all that one line shows."""
    if isinstance(value, dict):
        return [value, *list(value.values())[:MAX_PARTS]]
    if isinstance(value, (tuple, list)):
        return [value, *value[:MAX_PARTS]]
    return [value]


def alike(value: Any, truth: Any, relative: float = RELATIVE) -> bool:
    """Whether they are the same value; a 0-d tensor is its number, a list or tuple of numbers is
    the tensor of them.
    """
    try:
        return _alike(value, truth, relative)
    except Exception:  # a learner's own __eq__ or __len__ may raise
        return False


def is_tensor(value: object) -> TypeGuard[Tensor]:
    """Whether it is a torch tensor; torch is not imported for the question."""
    torch = sys.modules.get("torch")
    return torch is not None and is_a(value, torch.Tensor)


def _alike(value: Any, truth: Any, relative: float) -> bool:
    if value is truth:
        return True
    if is_tensor(value) or is_tensor(truth):
        return _tensors_alike(value, truth, relative)
    if bool in (type(value), type(truth)):
        return type(value) is type(truth) and value == truth  # True is not 1
    for kinds, compare in COMPARED:
        if isinstance(value, kinds) and isinstance(truth, kinds):
            return compare(value, truth, relative)
    return _plainly_equal(value, truth)


def _plainly_equal(value: Any, truth: Any) -> bool:
    return type(value) is type(truth) and _compares_in_c(value) and bool(value == truth)


def _compares_in_c(value: Any) -> bool:
    """Whether `==` is Python's or a library's own, and not code of the learner's."""
    return not is_a(static_attribute(value, "__eq__"), FunctionType)


def _numbers_alike(value: Any, truth: Any, relative: float) -> bool:
    are_nan = value != value and truth != truth
    return are_nan or math.isclose(value, truth, rel_tol=relative, abs_tol=ABSOLUTE)


def _sequences_alike(value: Any, truth: Any, relative: float) -> bool:
    pairs = zip(value, truth, strict=False)
    return len(value) == len(truth) and all(_alike(*pair, relative) for pair in pairs)


def _dicts_alike(value: Any, truth: Any, relative: float) -> bool:
    same_keys = value.keys() == truth.keys()
    return same_keys and all(_alike(value[key], truth[key], relative) for key in truth)


COMPARED: tuple[tuple[tuple[type, ...], Callable[[Any, Any, float], bool]], ...] = (
    ((int, float), _numbers_alike),
    ((tuple, list), _sequences_alike),
    ((dict,), _dicts_alike),
)


def _tensors_alike(value: Any, truth: Any, relative: float) -> bool:
    """Tensors of any shape, or one of them as numbers in lists."""
    import torch

    one, other = (
        item.detach() if is_tensor(item) else torch.tensor(item) for item in (value, truth)
    )
    if torch.bool in (one.dtype, other.dtype):
        return bool(one.dtype is other.dtype and torch.equal(one, other))
    if one.shape != other.shape:
        return False
    one, other = one.double(), other.double()
    return bool(torch.allclose(one, other, rtol=relative, atol=ABSOLUTE, equal_nan=True))
