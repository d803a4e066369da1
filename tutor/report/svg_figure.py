"""A plot as SVG that takes its colours and its font from the page.

Drawn by matplotlib, which writes static SVG: nothing is fetched and nothing runs. Every plot is
drawn twice, for a wide and for a narrow window, so that its text is never scaled down.
"""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Callable, Sequence
from typing import Any

from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from tutor.report.meaning import Standing
from tutor.report.phrases import STANDINGS

DOTS = 72  # SVG units in an inch
WIDE, NARROW = 720, 288
AROUND = 64  # above and below what is drawn
ROW = {WIDE: 26, NARROW: 38}  # of a plot with a label for each row
LABEL = {WIDE: 46, NARROW: 34}  # letters of a label
# colours that stand for the page's own, by the name of a CSS variable
INK, LINE = "#010101", "#020202"
FILL = {
    Standing.ACCEPTED: "#030303",
    Standing.STUCK: "#040404",
    Standing.NOT_STARTED: "#050505",
    Standing.REVIEW: "#060606",
}
VARIABLES = {
    INK: "ink",
    LINE: "line",
    **{colour: standing.replace("_", "-") for standing, colour in FILL.items()},
}
# a pattern beside each colour, for those who do not see it and for black and white print
HATCH = {
    Standing.ACCEPTED: "",
    Standing.STUCK: "////",
    Standing.NOT_STARTED: "||",
    Standing.REVIEW: "xxxx",
}
_WIDTHS = (("wide", WIDE), ("narrow", NARROW))
STYLE: dict[Any, Any] = {
    "svg.fonttype": "none",
    "text.parse_math": False,  # titles come from anywhere: a dollar sign is a dollar sign
    "font.size": 12,
    "hatch.linewidth": 0.8,
    "text.color": INK,
    "xtick.color": INK,
    "ytick.color": INK,
    "axes.labelcolor": INK,
}


def look_of(standing: Standing) -> dict[str, Any]:
    """Colour, pattern and label of results that mean this."""
    return {
        "facecolor": FILL[standing],
        "edgecolor": INK,
        "hatch": HATCH[standing],
        "label": STANDINGS[standing],
    }


def svg_of(name: str, height: Callable[[int], float], draw: Callable[[Axes, int], None]) -> str:
    """The plot for a wide and for a narrow window, of which CSS shows one.

    name: unique on the page. height: of the plot with that width. draw: fills the axes.
    """
    both = ((look, _drawn(name, width, height(width), draw)) for look, width in _WIDTHS)
    return "\n".join(f'<div class="{look}">{svg}</div>' for look, svg in both)


def _drawn(name: str, width: int, height: float, draw: Callable[[Axes, int], None]) -> str:
    into = io.StringIO()
    # ids that refer to patterns are unique on the page
    style = STYLE | {"svg.hashsalt": f"{name}-{width}"}
    with rc_context(rc=style), warnings.catch_warnings():
        # the browser has the letters that matplotlib's own font lacks
        warnings.filterwarnings("ignore", message="Glyph .* missing from font")
        figure = Figure(figsize=(width / DOTS, height / DOTS), dpi=DOTS, layout="constrained")
        axes = figure.subplots()
        axes.spines[:].set_visible(False)
        axes.tick_params(length=0)
        axes.set_axisbelow(True)
        draw(axes, width)
        figure.savefig(into, format="svg", transparent=True, metadata={"Date": None})
    return _for_the_page(into.getvalue())


def label_rows(axes: Axes, labels: Sequence[str], width: int) -> None:
    """Beside the rows, or above each where there is little room."""
    texts = [short(label, LABEL[width]) for label in labels]
    axes.set(ylim=(len(labels) - 0.4, -0.7))
    if width == WIDE:
        axes.set_yticks(range(len(labels)), texts)
        return
    axes.set_yticks([])
    for place, label in enumerate(texts):
        axes.annotate(
            label, (0, place - 0.32), xycoords=("axes fraction", "data"), va="bottom", ha="left"
        )


def legend(axes: Axes, width: int) -> None:
    """What the colours mean, above the plot."""
    figure = axes.figure
    assert isinstance(figure, Figure)
    columns = 4 if width == WIDE else 2
    figure.legend(loc="outside upper left", ncols=columns, frameon=False)


def short(label: str, letters: int) -> str:
    """At most so many letters."""
    return label if len(label) <= letters else label[: letters - 1] + "…"


def _for_the_page(svg: str) -> str:
    """Only the <svg> element, hidden from readers that have the table, in the page's colours."""
    svg = svg[svg.index("<svg") :]
    svg = re.sub(r"<metadata>.*?</metadata>", "", svg, flags=re.DOTALL)
    svg = re.sub(r'<g id="[^"]*">', "<g>", svg)
    for colour, variable in VARIABLES.items():
        svg = svg.replace(colour, f"var(--{variable})")
    return svg.replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1)
