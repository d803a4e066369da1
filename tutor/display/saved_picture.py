"""A drawing as a file, PNG or SVG, by matplotlib; with the colours of heat_map.py."""

from __future__ import annotations

import math
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tutor.display.pictures import Form, form_of
from tutor.results import Drawing

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

MOST_MAPS, ACROSS = 16, 4
SIZE, DOTS = (6.4, 4.0), 150  # inches, and dots per inch


def save(drawing: Drawing, path: Path, shape: tuple[int, ...] = (), title: str = "") -> None:
    """Write it, in the format of the file's name. shape: of all numbers, where these are fewer.

    Raises ImportError without matplotlib, ValueError for numbers that cannot be drawn, and OSError
    where the disk refuses.
    """
    from matplotlib.figure import Figure  # half a second, for who saves a picture

    figure = Figure(figsize=SIZE, layout="constrained")
    is_curve = drawing.kind == "curve"
    form = Form("curve", drawing.numbers) if is_curve else form_of(drawing.numbers)
    _draw(figure, form, () if form.note else shape)
    figure.suptitle(title, fontfamily="monospace", fontsize="medium", parse_math=False)
    figure.savefig(path, dpi=DOTS)


def _draw(figure: Figure, form: Form, shape: tuple[int, ...]) -> None:
    """shape: the real one, for the places along the axes; () is that of the numbers."""
    if form.kind == "maps":
        _maps(figure, form.numbers[:MOST_MAPS])
        return
    from matplotlib.ticker import MaxNLocator

    axes = figure.subplots()
    axes.xaxis.set_major_locator(MaxNLocator(integer=True))  # a place is a whole number
    if form.kind == "map":
        rows = form.numbers
        down, across = shape[-2:] if len(shape) > 1 else (len(rows), len(rows[0]))
        picture = _map(axes, rows, _limits([rows]))
        picture.set_extent((-0.5, across - 0.5, down - 0.5, -0.5))
        figure.colorbar(picture, ax=axes)
    elif form.kind == "bars":
        heights = [value if math.isfinite(value) else math.nan for value in form.numbers]
        axes.bar(range(len(heights)), heights, color="tab:blue")
        axes.axhline(0, color="black", linewidth=0.8)
    else:
        apart = max(shape, default=len(form.numbers)) / len(form.numbers)
        places = [place * apart for place in range(len(form.numbers))]
        axes.plot(places, form.numbers, color="tab:blue")


def _maps(figure: Figure, maps: Any) -> None:
    """Side by side, on one scale."""
    columns = min(ACROSS, len(maps))
    grid = figure.subplots(math.ceil(len(maps) / columns), columns, squeeze=False)
    limits = _limits(maps)
    for axes, rows in zip_longest(grid.flat, maps):
        axes.axis("off")
        if rows is not None:
            _map(axes, rows, limits)


def _map(axes: Axes, rows: Any, limits: tuple[float, float]) -> Any:
    """Grey from 0 up; with numbers below 0, blue below and orange above a black 0."""
    low, high = limits
    colours: Any = "gray"
    if low < 0:
        from matplotlib.colors import LinearSegmentedColormap

        colours = LinearSegmentedColormap.from_list("signed", ["#0087ff", "black", "#ff8700"])
        high = max(-low, high)
        low = -high
    return axes.imshow(rows, cmap=colours, vmin=low, vmax=high, interpolation="nearest")


def _limits(maps: Any) -> tuple[float, float]:
    finite = [value for rows in maps for row in rows for value in row if math.isfinite(value)]
    return (min(finite), max(finite)) if finite else (0.0, 1.0)
