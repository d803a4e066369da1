"""The plots of the page, as SVG that takes its colours and its font from the page.

Drawn by matplotlib, which writes static SVG: nothing is fetched and nothing runs. Every plot is
drawn twice, for a wide and for a narrow window, so that its text is never scaled down.
"""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from tutor.report.meaning import Standing
from tutor.report.phrases import STANDINGS

DOTS = 72  # SVG units in an inch
WIDE, NARROW = 720, 288
ROW = {WIDE: 26, NARROW: 38}
AROUND = 64  # above and below the bars
LABEL = {WIDE: 30, NARROW: 36}  # letters of a label
# colours that stand for the page's own, by the name of a CSS variable
INK, GRID = "#010101", "#020202"
FILL = {
    Standing.ACCEPTED: "#030303",
    Standing.STUCK: "#040404",
    Standing.NOT_STARTED: "#050505",
    Standing.REVIEW: "#060606",
}
VARIABLES = {INK: "ink", GRID: "line", **{c: s.replace("_", "-") for s, c in FILL.items()}}
# a pattern beside each colour, for those who do not see it and for black and white print
HATCH = {
    Standing.ACCEPTED: "",
    Standing.STUCK: "////",
    Standing.NOT_STARTED: "...",
    Standing.REVIEW: "xxxx",
}
STYLE: dict[Any, Any] = {
    "svg.fonttype": "none",
    "text.parse_math": False,  # titles come from anywhere: a dollar sign is a dollar sign
    "font.size": 12,
    "hatch.linewidth": 0.8,
    "text.color": INK,
    "xtick.color": INK,
    "ytick.color": INK,
}


@dataclass(frozen=True)
class Bars:
    """Bars from the left, one below the other, each made of parts. name: unique on the page."""

    name: str
    labels: Sequence[str]
    parts: Mapping[Standing, Sequence[int]]
    axis: str


def svg_of(bars: Bars) -> dict[str, str]:
    """The plot for a wide and for a narrow window, by these words."""
    return {"wide": _drawn(bars, WIDE), "narrow": _drawn(bars, NARROW)}


def _drawn(bars: Bars, width: int) -> str:
    height = ROW[width] * len(bars.labels) + AROUND
    into = io.StringIO()
    # ids that refer to patterns are unique on the page
    style = STYLE | {"svg.hashsalt": f"{bars.name}-{width}"}
    with rc_context(rc=style), warnings.catch_warnings():
        # the browser has the letters that matplotlib's own font lacks
        warnings.filterwarnings("ignore", message="Glyph .* missing from font")
        figure = Figure(figsize=(width / DOTS, height / DOTS), dpi=DOTS, layout="constrained")
        axes = figure.subplots()
        _fill(axes, bars, width)
        figure.savefig(into, format="svg", transparent=True, metadata={"Date": None})
    return _for_the_page(into.getvalue())


def _fill(axes: Axes, bars: Bars, width: int) -> None:
    places = range(len(bars.labels))
    before = [0] * len(bars.labels)
    for standing, values in bars.parts.items():
        look: dict[str, Any] = {
            "facecolor": FILL[standing],
            "edgecolor": INK,
            "hatch": HATCH[standing],
        }
        label = STANDINGS[standing]
        axes.barh(places, values, left=before, height=0.5, linewidth=0.6, label=label, **look)
        before = [low + value for low, value in zip(before, values, strict=True)]
    axes.set(ylim=(len(bars.labels) - 0.4, -0.7), xlabel=bars.axis)
    axes.xaxis.set_major_locator(MaxNLocator(4, integer=True))
    axes.grid(axis="x", color=GRID, linewidth=0.6)
    axes.set_axisbelow(True)
    axes.spines[:].set_visible(False)
    axes.tick_params(length=0)
    axes.xaxis.label.set_color(INK)
    _label(axes, bars.labels, width)
    if len(bars.parts) > 1:
        columns = 4 if width == WIDE else 2
        axes.figure.legend(loc="outside upper left", ncols=columns, frameon=False)


def _label(axes: Axes, labels: Sequence[str], width: int) -> None:
    """Beside the bars, or above each where there is little room."""
    short = [_short(label, LABEL[width]) for label in labels]
    if width == WIDE:
        axes.set_yticks(range(len(labels)), short)
        return
    axes.set_yticks([])
    for place, label in enumerate(short):
        axes.text(0, place - 0.32, label, va="bottom", ha="left")


def _short(label: str, letters: int) -> str:
    return label if len(label) <= letters else label[: letters - 1] + "…"


def _for_the_page(svg: str) -> str:
    """Only the <svg> element, hidden from readers that have the table, in the page's colours."""
    svg = svg[svg.index("<svg") :]
    svg = re.sub(r"<metadata>.*?</metadata>", "", svg, flags=re.DOTALL)
    svg = re.sub(r'<g id="[^"]*">', "<g>", svg)
    for colour, variable in VARIABLES.items():
        svg = svg.replace(colour, f"var(--{variable})")
    return svg.replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1)
