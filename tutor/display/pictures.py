"""Pictures of numbers as lines of text: a map, an image, bars or a curve, as suits the shape.

Pure: nested lists of numbers in, lines out, none wider than the medium. Colours, half blocks and
Braille where they are allowed; else shades, else ASCII.
"""

from __future__ import annotations

import math
import textwrap

from tutor.display.heat_map import Rows, heat_map, legend, map_lines, scale_of
from tutor.display.medium import Medium
from tutor.display.plots import bars, curve

__all__ = ["Medium", "picture"]

FEW = 24  # numbers that are drawn as bars
SMALLEST_IMAGE = 8  # pixels along the side of a flat image


def picture(value: object, medium: Medium, shape: tuple[int, ...] = ()) -> list[str]:
    """Bars or a curve for a row of numbers, a map for a matrix, maps side by side for more axes.

    value: numbers in nested lists. shape: the real one, where value was made smaller beforehand. A
    row of 64, 100, … 784 numbers is an image that was laid out flat, and is drawn as one. Raises
    ValueError for a single number, and for what is empty or not numbers.
    """
    own = _shape(value)
    if 0 in own:
        raise ValueError("there is nothing in it to draw")
    if not own:
        raise ValueError("one number is not a picture; `p` shows it")
    if len(own) == 2 and 1 in own:
        value, own = _flat(value), (own[0] * own[1],)
    if len(own) == 1:
        return _row(_flat(value), medium)
    maps = _matrices(value, len(own))
    if len(maps) == 1:
        return heat_map(maps[0], medium, shape[-2:])
    return _side_by_side(maps, medium)


def _row(values: list[float], medium: Medium) -> list[str]:
    side = math.isqrt(len(values))
    if side * side == len(values) and side >= SMALLEST_IMAGE:
        note = f"{len(values)} numbers, drawn as {side} {medium.times} {side}"
        lines = heat_map([values[i * side : (i + 1) * side] for i in range(side)], medium)
        return [*lines, *textwrap.wrap(note, max(10, medium.width))]
    if len(values) <= FEW:
        labels = [str(index) for index in range(len(values))]
        return bars(labels, values, medium.width, unicode=medium.unicode)
    return curve(values, medium.width, unicode=medium.unicode)


def _side_by_side(maps: list[Rows], medium: Medium) -> list[str]:
    """As many as fit, on one scale, and how many that is."""
    across = len(maps[0][0])
    fit = max(1, min(len(maps), medium.width // (across * medium.cell + 1)))
    if fit == 1:
        return [*heat_map(maps[0], medium), f"the first of {len(maps)}"]
    scale = scale_of([value for rows in maps[:fit] for value in rows])
    larger = (medium.width // fit - 1) // across
    drawn = [map_lines(rows, scale, medium, larger) for rows in maps[:fit]]
    lines = [" ".join(parts).rstrip() for parts in zip(*drawn, strict=True)]
    count = [f"the first {fit} of {len(maps)}"] if fit < len(maps) else []
    return [*lines, *legend(scale, (1, 1), medium), *count]


def _shape(value: object) -> tuple[int, ...]:
    shape: tuple[int, ...] = ()
    while isinstance(value, (list, tuple)):
        shape += (len(value),)
        if not value:
            break
        value = value[0]
    return shape


def _flat(value: object) -> list[float]:
    if isinstance(value, (list, tuple)):
        return [number for item in value for number in _flat(item)]
    return [float(value)]  # type: ignore[arg-type]  # a number, or the ValueError that is promised


def _matrices(value: object, dims: int) -> list[Rows]:
    """The matrices in lists that are nested so many levels deep, in order."""
    if not isinstance(value, (list, tuple)):
        raise TypeError("its lists are not equally deep")
    if dims == 2:
        return [[[float(number) for number in row] for row in value]]
    return [rows for item in value for rows in _matrices(item, dims - 1)]
