"""A drawing's numbers as lines of text, with its caption below. Pure."""

from __future__ import annotations

import math
import textwrap
from typing import Any

from tutor.display.pictures import Medium, picture
from tutor.display.plots import bars, curve
from tutor.results import Drawing


def lines_of(drawing: Drawing, width: int, *, colour: bool, unicode: bool) -> list[str]:
    """The picture in at most that many columns; one short line where its numbers cannot be drawn."""
    try:
        drawn = _drawn(drawing, width, colour=colour, unicode=unicode)
    except (ValueError, TypeError, IndexError) as error:
        drawn = [f"(this cannot be drawn: {error})"]
    return [*drawn, "", *textwrap.wrap(drawing.caption, max(20, min(width, 80)))]


def _drawn(drawing: Drawing, width: int, *, colour: bool, unicode: bool) -> list[str]:
    numbers = _with_nan(drawing.numbers)
    medium = Medium(width, colour, unicode)
    if drawing.kind == "curve":
        return curve(numbers, width, unicode=unicode)
    if drawing.kind == "bars":
        unit = f" {drawing.unit}" if drawing.unit else ""
        lines = bars(
            [str(name) for name in numbers],
            list(numbers.values()),
            width - len(unit),
            unicode=unicode,
        )
        return [line + unit for line in lines]
    if drawing.kind == "image":
        return picture(numbers, medium)
    return (
        [line for rows in numbers for line in [*picture(rows, medium), ""]][:-1]
        if _ragged(numbers)
        else picture(numbers, medium)
    )


def _with_nan(value: Any) -> Any:
    if isinstance(value, list):
        return [_with_nan(item) for item in value]
    if isinstance(value, dict):
        return {key: _with_nan(item) for key, item in value.items()}
    return math.nan if value is None else value


def _ragged(images: list[Any]) -> bool:
    """Whether the images have different sizes, so that they cannot stand side by side."""
    return len({(len(rows), len(rows[0])) for rows in images}) > 1
