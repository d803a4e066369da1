"""The print of a value: a few sums that are alike exactly where two values are, up to rounding and
the order of the axes.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import torch
from torch import Tensor

MOST = 1 << 20  # elements; of a larger tensor so many are read, at even distances
FEW = 1 << 10  # elements that are looked at first
TINY = 1e-30  # keeps a comparison of zeros with zeros true
ODD = 1.2345678e5  # stands for nan and infinity, whose sums say nothing
# a single number with as few figures, such as 0.4 or 23/64, agrees with others by chance
FIGURES, BITS = 1000, 16


@dataclass(frozen=True)
class ValuePrint:
    """shape: without axes of size 1. square: the sum of squares. mixed: the sum with weights, from
    -1 to 1, that depend on the place alone; turned: of the transposed matrix, or the same. tells:
    whether another value is unlikely to have the same numbers by chance: not zeros, not counts.
    """

    shape: tuple[int, ...]
    square: float
    mixed: float
    turned: float
    tells: bool


def print_of(value: Any) -> ValuePrint | None:
    """Of a tensor or an array of any shape, or a number; None for everything else."""
    tensor = as_numbers(value)
    try:
        return None if tensor is None else _of_tensor(tensor)
    except (RuntimeError, NotImplementedError, TypeError):  # nested, wrapped or quantized
        return None


def _of_tensor(tensor: Tensor) -> ValuePrint:
    shape = tuple(size for size in tensor.shape if size != 1)
    flat = tensor.reshape(-1)
    if len(flat) > MOST:
        return _of_sums(shape, flat[:: math.ceil(len(flat) / MOST)].double())
    wide = flat.double()
    turned = wide.reshape(shape).T.reshape(-1) if len(shape) == 2 else None
    return _of_sums(shape, wide, turned)


def _of_sums(shape: tuple[int, ...], flat: Tensor, turned: Tensor | None = None) -> ValuePrint:
    # a sum is one pass without a copy, and not finite if an item is not
    if not math.isfinite(float(flat.sum())):
        flat = torch.nan_to_num(flat, nan=ODD, posinf=2 * ODD, neginf=-2 * ODD)
        turned = None if turned is None else torch.nan_to_num(turned, ODD, 2 * ODD, -2 * ODD)
    weights = _weights(MOST)[: len(flat)]
    mixed = float(flat @ weights)
    other = mixed if turned is None else float(turned @ weights)
    return ValuePrint(shape, float(flat @ flat), mixed, other, _tells(flat))


def as_numbers(value: Any) -> Tensor | None:
    """A real tensor of the same numbers; None for what has none, or none that can be read."""
    if isinstance(value, Tensor):
        is_plain = value.layout is torch.strided and value.device.type == "cpu"
        return value.detach() if is_plain and not value.is_complex() else None
    if type(value) is float:
        return torch.tensor(value, dtype=torch.float64)
    try:
        return torch.as_tensor(value) if _is_array(value) else None
    except (TypeError, ValueError, RuntimeError):  # of objects, of texts, of negative strides
        return None


def _is_array(value: Any) -> bool:
    return hasattr(type(value), "__array_interface__") and getattr(value, "dtype", None) is not None


def _tells(flat: Tensor) -> bool:
    if len(flat) == 1:
        scaled = float(flat) * FIGURES
        mantissa = math.frexp(float(flat))[0] * (1 << BITS)
        return abs(scaled - round(scaled)) > 1e-6 and not mantissa.is_integer()
    if not len(flat):
        return False
    return _vary(flat[:FEW]) or (len(flat) > FEW and _vary(flat))


def _vary(flat: Tensor) -> bool:
    """Whether there are more than two numbers, and not whole ones alone."""
    low, high = flat.aminmax()
    has_two = bool(((flat == low) | (flat == high)).all())  # a mask, or the same all over
    return not has_two and not bool((flat == flat.round()).all())


@lru_cache(maxsize=1)
def _weights(count: int) -> Tensor:
    generator = torch.Generator().manual_seed(7)  # its own: the program's numbers stay as they are
    return torch.rand(count, generator=generator, dtype=torch.float64) * 2 - 1


def alike(one: ValuePrint, other: ValuePrint, slack: float) -> bool:
    """Whether two values have the same numbers, in the same order or transposed.

    slack: of the length of the vector. Rounding is far below it where it adds up at random.
    """
    if abs(one.square - other.square) > 4 * slack * other.square + TINY:
        return False
    room = slack * (math.sqrt(other.square) + abs(other.mixed)) + TINY
    same = one.shape == other.shape and abs(one.mixed - other.mixed) <= room
    is_turned = one.shape == other.shape[::-1] and abs(one.mixed - other.turned) <= room
    return same or is_turned
