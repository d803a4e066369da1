"""Shapes, numbers, places and axes in the words that a learner reads."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence


def number(value: float, digits: int = 4) -> str:
    """A number in at most that many significant digits.

    Floats keep a point, so that 2.0 is not taken for the int 2.
    """
    if isinstance(value, (bool, int)):
        return str(value) if abs(value) < 10**30 else f"{str(value)[:12]}…"
    if not math.isfinite(value):
        return str(value)
    text = f"{value:.{digits}g}"
    return text if any(sign in text for sign in ".e") else f"{text}.0"


def shape(sizes: Sequence[int]) -> str:
    """A shape as torch prints it: [5, 3]; [] for a single number."""
    return "[" + ", ".join(str(size) for size in sizes) + "]"


def place(index: Sequence[int]) -> str:
    """Where one entry is: [1, 0]; nothing for a 0-d tensor."""
    return shape(index) if index else ""


def listing(items: Sequence[str], most: int = 4) -> str:
    """ "a", "a and b", "a, b and c"; cut after `most` with how many more there are."""
    if len(items) > most:
        return ", ".join(items[:most]) + f" and {len(items) - most} more"
    return " and ".join([", ".join(items[:-1]), items[-1]] if len(items) > 1 else items)


def size_names(value: int, sizes: Mapping[str, int]) -> list[str]:
    """The letters that have this size in this case."""
    return [name for name, size in sizes.items() if size == value]


def axis_words(axis: int, size: int, sizes: Mapping[str, int]) -> str:
    """ "axis 0 (n = 5)" where exactly one letter has that size, "axis 0 (size 5)" otherwise."""
    names = size_names(size, sizes)
    return f"axis {axis} ({names[0]} = {size})" if len(names) == 1 else f"axis {axis} (size {size})"
