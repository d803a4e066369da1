"""Pictures of numbers as lines of text: a map, an image, bars or a curve, as suits the shape.

Pure: nested lists of numbers in, lines out, none wider than the medium. Colours, half blocks and
Braille where they are allowed; else shades, else ASCII.
"""

from __future__ import annotations

import math
import textwrap
from dataclasses import dataclass
from typing import Any

from tutor.display.heat_map import Rows, heat_map, legend, map_lines, scale_of
from tutor.display.medium import Medium
from tutor.display.plots import bars, curve

__all__ = ["Form", "Medium", "form_of", "last_place", "picture"]

FEW = 24  # numbers that are drawn as bars
SMALLEST_IMAGE = 8  # pixels along the side of a flat image


@dataclass(frozen=True)
class Form:
    """In what way numbers are drawn. kind: "bars", "curve", "map" or "maps".

    numbers: a row, rows, or several of these. note: what was changed, or "".
    """

    kind: str
    numbers: Any
    note: str = ""


def form_of(value: object, times: str = "×") -> Form:
    """Bars or a curve for a row of numbers, a map for a matrix, several maps for more axes.

    value: numbers in nested lists. A row of 64, 100, … 784 numbers is an image that was laid out
    flat. Raises ValueError for a single number, and for what is empty or not numbers.
    """
    own = _shape(value)
    if 0 in own:
        raise ValueError("there is nothing in it to draw")
    if not own:
        raise ValueError("one number is not a picture; `p` shows it")
    if len(own) == 1 or (len(own) == 2 and 1 in own):
        return _form_of_row(_flat(value), times)
    maps = _matrices(value, len(own))
    return Form("map", maps[0]) if len(maps) == 1 else Form("maps", maps)


def _form_of_row(values: list[float], times: str) -> Form:
    side = math.isqrt(len(values))
    if side * side == len(values) and side >= SMALLEST_IMAGE:
        note = f"{len(values)} numbers, drawn as {side} {times} {side}"
        return Form("map", [values[i * side : (i + 1) * side] for i in range(side)], note)
    return Form("bars" if len(values) <= FEW else "curve", values)


def picture(value: object, medium: Medium, shape: tuple[int, ...] = ()) -> list[str]:
    """The lines of its form, maps side by side.

    shape: the real one, where value was made smaller beforehand. Raises ValueError as form_of does.
    """
    form = form_of(value, medium.times)
    if form.kind == "map":
        return [
            *heat_map(form.numbers, medium, () if form.note else shape[-2:]),
            *textwrap.wrap(form.note, max(10, medium.width)),
        ]
    if form.kind == "maps":
        return _side_by_side(form.numbers, medium)
    if form.kind == "curve":
        return curve(form.numbers, medium.width, unicode=medium.unicode, last=last_place(shape))
    labels = [str(index) for index in range(len(form.numbers))]
    return bars(labels, form.numbers, medium.width, unicode=medium.unicode)


def last_place(shape: tuple[int, ...]) -> int:
    """Of a row that was made shorter; 0 where nothing is known."""
    return max(shape, default=1) - 1


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
