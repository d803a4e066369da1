"""A drawing's numbers as lines of text, with its caption below. Pure."""

from __future__ import annotations

import math
import textwrap
from typing import Any

from tutor.display.graph_boxes import graph
from tutor.display.medium import Medium
from tutor.display.pictures import last_place, picture
from tutor.display.plots import bars, curve
from tutor.results import Drawing


def lines_of(drawing: Drawing, medium: Medium, shape: tuple[int, ...] = ()) -> list[str]:
    """The picture, no wider than the medium; a short line if its numbers cannot be drawn.

    shape: of all numbers, where the drawing has fewer.
    """
    try:
        drawn = _drawn(drawing, medium, shape)
    except (ValueError, TypeError, IndexError, KeyError) as error:
        drawn = [f"(this cannot be drawn: {error})"]
    caption = textwrap.wrap(drawing.caption, max(20, min(medium.width, 80)))
    return [*drawn, "", *caption] if caption else drawn


def _drawn(drawing: Drawing, medium: Medium, shape: tuple[int, ...]) -> list[str]:
    numbers = _with_nan(drawing.numbers)
    if drawing.kind == "curve":
        last = last_place(shape)
        return curve(numbers, medium.width, unicode=medium.unicode, last=last)
    if drawing.kind == "bars":
        return _bars_with_unit(numbers, drawing.unit, medium)
    if drawing.kind == "graph":
        return graph(numbers, medium)
    if drawing.kind == "images" and _ragged(numbers):
        lines = [line for rows in numbers for line in [*picture(rows, medium), ""]]
        return lines[:-1]
    return picture(numbers, medium, shape)


def _bars_with_unit(numbers: dict[str, float], unit: str, medium: Medium) -> list[str]:
    behind = f" {unit}" if unit else ""
    names, values = [str(name) for name in numbers], list(numbers.values())
    lines = bars(names, values, medium.width - len(behind), unicode=medium.unicode)
    return [line + behind for line in lines]


def _with_nan(value: Any) -> Any:
    if isinstance(value, list):
        return [_with_nan(item) for item in value]
    if isinstance(value, dict):
        return {key: _with_nan(item) for key, item in value.items()}
    return math.nan if value is None else value


def _ragged(images: list[Any]) -> bool:
    """Whether the images have different sizes, so that they cannot be shown side by side."""
    return len({(len(rows), len(rows[0])) for rows in images}) > 1
