"""Bars and curves as lines of text. Pure, and none of the lines is wider than asked.

Why no library draws them: docs/decisions/0010-pictures-drawn-here-and-saved-by-matplotlib.md.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from tutor.display.dots import Canvas

EIGHTHS = " ▏▎▍▌▋▊▉█"


def bars(
    labels: Sequence[str], values: Sequence[float], width: int, *, unicode: bool = True
) -> list[str]:
    """One bar a line: label, bar, number; empty for no values.

    Bars for numbers below 0 lie to the left of an axis.
    """
    if not values:
        return []
    label_width = max(map(len, labels))
    figures = [f"{value:.4g}" for value in values]
    room = max(4, width - label_width - max(map(len, figures)) - 3)
    axis = _axis(values, room)
    return [
        f"{label:>{label_width}} {_bar(value, axis, unicode)} {figure}".rstrip()[:width]
        for label, value, figure in zip(labels, values, figures, strict=True)
    ]


@dataclass(frozen=True)
class _Axis:
    """room: columns for all bars. span: the numbers they cover. left: columns below 0."""

    room: int
    span: float
    left: int


def _axis(values: Sequence[float], room: int) -> _Axis:
    finite = [value for value in values if math.isfinite(value)] or [0.0]
    low, high = min(0.0, *finite), max(0.0, *finite)
    span = (high - low) or 1.0
    return _Axis(room, span, math.ceil(room * -low / span) if low < 0 else 0)


def _bar(value: float, axis: _Axis, unicode: bool) -> str:
    """The bar with the axis in front of it, or behind it for a number below 0."""
    drawn = value if math.isfinite(value) else 0.0
    long = abs(drawn) / axis.span * axis.room
    if not axis.left:
        return _block(min(long, axis.room), unicode)
    line = "│" if unicode else "|"
    if drawn < 0:
        cells = ("█" if unicode else "#") * round(min(long, axis.left))
        return f"{cells:>{axis.left}}{line}"
    return " " * axis.left + line + _block(min(long, axis.room - axis.left), unicode)


def curve(
    values: Sequence[float], width: int, height: int = 12, *, unicode: bool = True, last: int = 0
) -> list[str]:
    """A line over the numbers' places, with the range at the left.

    Places that are not finite stay empty. last: the place of the last number, where these are means
    of more.
    """
    finite = [value for value in values if math.isfinite(value)]
    if not finite:
        return ["none of its numbers is finite"]
    low, high = min(finite), max(finite)
    top, bottom = f"{high:.4g}", f"{low:.4g}"
    margin = max(len(top), len(bottom)) + 1
    across = max(8, width - margin - 1)
    dots_across, dots_down = (across * 2, height * 4) if unicode else (across, height)
    rows = _canvas(_points(values, low, high, dots_across, dots_down), across, height, unicode)
    edge = "│" if unicode else "|"
    names = {0: top, height - 1: bottom}
    lines = [f"{names.get(i, ''):>{margin - 1}} {edge}{row}".rstrip() for i, row in enumerate(rows)]
    end = str(last or len(values) - 1)
    places = f"{0:<{max(1, across - len(end))}}{end}"
    return [line[:width] for line in (*lines, " " * (margin + 1) + places)]


def _points(
    values: Sequence[float], low: float, high: float, across: int, down: int
) -> set[tuple[int, int]]:
    """Dots (column, row) of a line through the values; neighbours are joined."""
    span, last = (high - low) or 1.0, max(1, len(values) - 1)
    points: set[tuple[int, int]] = set()
    before: tuple[int, int] | None = None
    for index, value in enumerate(values):
        if not math.isfinite(value):
            before = None
            continue
        here = (round(index / last * (across - 1)), round((high - value) / span * (down - 1)))
        points |= _joined(before or here, here)
        before = here
    return points


def _joined(a: tuple[int, int], b: tuple[int, int]) -> set[tuple[int, int]]:
    steps = max(abs(b[0] - a[0]), abs(b[1] - a[1]), 1)
    return {
        (round(a[0] + (b[0] - a[0]) * i / steps), round(a[1] + (b[1] - a[1]) * i / steps))
        for i in range(steps + 1)
    }


def _canvas(points: set[tuple[int, int]], across: int, height: int, unicode: bool) -> list[str]:
    if not unicode:
        return [
            "".join("*" if (column, row) in points else " " for column in range(across))
            for row in range(height)
        ]
    canvas = Canvas(across, height)
    for column, row in points:
        canvas.dot(column, row)
    return canvas.lines()


def _block(long: float, unicode: bool) -> str:
    """A bar to the right, exact to an eighth of a column."""
    if not unicode:
        return "#" * round(long)
    full, rest = divmod(round(long * 8), 8)
    return "█" * full + (EIGHTHS[rest] if rest else "")
