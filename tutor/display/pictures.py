"""Pictures of numbers as lines of text: a matrix as a heat map, a digit as an image, a few numbers
as bars, many as a curve.

Pure: nested lists of numbers in, lines out, none wider than the medium. Colours, half blocks and
Braille where they are allowed; else shades, else ASCII.
"""

from __future__ import annotations

import math
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from tutor.display.plots import bars, curve

Rows = Sequence[Sequence[float]]
MOST_LINES = 24
SHADES, PLAIN_SHADES = " ░▒▓█", " .:=+*#%@"
NOT_A_NUMBER = 201  # magenta, in the table of 256 colours
RESET = "\x1b[0m"
FEW = 24  # numbers that are drawn as bars


@dataclass(frozen=True)
class Medium:
    """What can be drawn on: columns, colours (256), and characters beyond ASCII."""

    width: int = 80
    colour: bool = True
    unicode: bool = True


def picture(value: object, medium: Medium, shape: tuple[int, ...] = ()) -> list[str]:
    """What suits the shape: nothing for a number, bars or a curve for a row of them, a map for a
    matrix, maps side by side for more.

    value: numbers in nested lists. shape: the real one, where value was made smaller beforehand. A
    row of 64, 100, … 784 numbers is an image that was laid out flat, and is drawn as one. Raises
    ValueError for what is empty or no numbers.
    """
    own = _shape(value)
    if 0 in own:
        raise ValueError("there is nothing in it to draw")
    if not own:
        raise ValueError("one number is no picture; `p` shows it")
    if len(own) == 2 and 1 in own:
        value, own = _flat(value), (own[0] * own[1],)
    if len(own) == 1:
        return _row(_flat(value), medium)
    maps = _matrices(value, len(own))
    if len(maps) == 1:
        return heat_map(maps[0], medium, shape[-2:])
    return _side_by_side(maps, medium)


def heat_map(rows: Rows, medium: Medium, shape: tuple[int, ...] = ()) -> list[str]:
    """A matrix, rows downwards, and a line that says what is what. Numbers below 0 anywhere give
    two colours, 0 between them.

    shape: the real one, if rows are means already.
    """
    shape = shape or (len(rows), len(rows[0]))
    cell = 1 if medium.colour and medium.unicode else 2
    across = max(1, (medium.width - 1) // cell)
    down = MOST_LINES * (2 if cell == 1 else 1)
    small = pooled(rows, min(len(rows), down), min(len(rows[0]), across))
    pooling = (math.ceil(shape[0] / len(small)), math.ceil(shape[1] / len(small[0])))
    low, high = _range(rows)
    factor = (
        max(1, min(4, across // len(small[0]), 32 // max(len(small), len(small[0]))))
        if cell == 1
        else 1
    )
    lines = (
        _half_blocks(_enlarged(small, factor), low, high)
        if cell == 1
        else _shaded(small, low, high, medium)
    )
    lines = [line.rstrip() for line in lines]
    return [*lines, *_legend(low, high, pooling, medium)]


def pooled(rows: Rows, down: int, across: int) -> list[list[float]]:
    """The matrix as down × across means."""
    if (down, across) == (len(rows), len(rows[0])):
        return [list(row) for row in rows]
    bands = [rows[len(rows) * i // down : len(rows) * (i + 1) // down] for i in range(down)]
    width = len(rows[0])
    edges = [(width * j // across, width * (j + 1) // across) for j in range(across)]
    return [
        [_mean([value for row in band for value in row[a:b]]) for a, b in edges] for band in bands
    ]


def _row(values: list[float], medium: Medium) -> list[str]:
    side = math.isqrt(len(values))
    if side * side == len(values) and side >= 8:
        note = f"{len(values)} numbers, drawn as {side} {'×' if medium.unicode else 'x'} {side}"
        lines = heat_map([values[i * side : (i + 1) * side] for i in range(side)], medium)
        return [*lines, *textwrap.wrap(note, max(10, medium.width))]
    if len(values) <= FEW:
        return bars(
            [str(i) for i in range(len(values))], values, medium.width, unicode=medium.unicode
        )
    return curve(values, medium.width, unicode=medium.unicode)


def _side_by_side(maps: list[Rows], medium: Medium) -> list[str]:
    cell = 1 if medium.colour and medium.unicode else 2
    wide = len(maps[0][0]) * cell + 1
    fit = max(1, min(len(maps), medium.width // wide))
    if fit == 1:
        return [*heat_map(maps[0], medium), f"the first of {len(maps)}"]
    low, high = _range([value for rows in maps[:fit] for value in rows])
    larger = max(1, min(4, (medium.width // fit - 1) // len(maps[0][0]))) if cell == 1 else 1
    drawn = [
        _half_blocks(_enlarged(rows, larger), low, high)
        if cell == 1
        else _shaded(rows, low, high, medium)
        for rows in maps[:fit]
    ]
    count = [f"the first {fit} of {len(maps)}"] if fit < len(maps) else []
    return [
        *(" ".join(line).rstrip() for line in zip(*drawn, strict=True)),
        *_legend(low, high, (1, 1), medium),
        *count,
    ]


def _half_blocks(rows: Rows, low: float, high: float) -> list[str]:
    """Two rows a line: the upper one in the letter's colour, the lower one in the background's."""
    lines = []
    for i in range(0, len(rows), 2):
        below = rows[i + 1] if i + 1 < len(rows) else None
        line = ""
        for j, value in enumerate(rows[i]):
            ground = f";48;5;{_colour(below[j], low, high)}" if below else ""
            line += f"\x1b[38;5;{_colour(value, low, high)}{ground}m▀"
        lines.append(line + RESET)
    return lines


def _shaded(rows: Rows, low: float, high: float, medium: Medium) -> list[str]:
    """One row a line, two letters a number; below 0 the first is a minus."""
    shades = SHADES if medium.unicode else PLAIN_SHADES
    lines = []
    for row in rows:
        line = ""
        for value in row:
            if math.isnan(value):
                line += "??"
                continue
            shade = shades[round(_strength(value, low, high) * (len(shades) - 1))]
            line += ("-" if value < 0 and shade != shades[0] else shade) + shade
        lines.append(line)
    return lines


def _colour(value: float, low: float, high: float) -> int:
    if math.isnan(value):
        return NOT_A_NUMBER
    strength = _strength(value, low, high)
    if low >= 0:
        return 232 + round(strength * 23)  # the table's greys
    major, minor = round(5 * strength), round(2 * strength)
    red, green, blue = (0, minor, major) if value < 0 else (major, minor, 0)
    return 16 + 36 * red + 6 * green + blue


def _strength(value: float, low: float, high: float) -> float:
    """0 to 1: of a range that begins at or above 0 the place in it, else the distance from 0."""
    if low >= 0:
        return min(1.0, max(0.0, (value - low) / (high - low))) if high > low else float(value != 0)
    return min(1.0, abs(value) / max(abs(low), abs(high)))


def _legend(low: float, high: float, pooling: tuple[int, int], medium: Medium) -> list[str]:
    colour = medium.colour and medium.unicode
    if low >= 0:
        words = f"{low:.4g} is {'dark' if colour else 'blank'}, {high:.4g} is {'light' if colour else 'full'}"
    elif colour:
        words = f"{low:.4g} is blue, 0 is black, {high:.4g} is orange"
    else:
        words = f"from {low:.4g} to {high:.4g}: the fuller the further from 0, - is below 0"
    times = "×" if medium.unicode else "x"
    means = (
        [f"each cell is the mean of up to {pooling[0]} {times} {pooling[1]} numbers"]
        if pooling != (1, 1)
        else []
    )
    return [line for text in (words, *means) for line in textwrap.wrap(text, max(10, medium.width))]


def _range(rows: Rows) -> tuple[float, float]:
    finite = [value for row in rows for value in row if math.isfinite(value)]
    return (min(finite), max(finite)) if finite else (0.0, 0.0)


def _enlarged(rows: Rows, factor: int) -> Rows:
    return [[value for value in row for _ in range(factor)] for row in rows for _ in range(factor)]


def _mean(values: list[float]) -> float:
    return sum(values) / len(values)


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
    if dims == 2:
        # two lists deep
        return [[[float(number) for number in row] for row in value]]  # type: ignore[attr-defined]
    return [rows for item in value for rows in _matrices(item, dims - 1)]  # type: ignore[attr-defined]
