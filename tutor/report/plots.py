"""The plots of the page: results and times by exercise, the class as a grid, mistakes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from matplotlib.axes import Axes
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path
from matplotlib.ticker import LogLocator, MaxNLocator, StrMethodFormatter

from tutor.report.class_summary import ClassSummary, ExerciseSummary, Grid
from tutor.report.meaning import STANDING, Standing
from tutor.report.phrases import STANDINGS
from tutor.report.svg_figure import (
    AROUND,
    FILL,
    HATCH,
    INK,
    LINE,
    ROW,
    label_rows,
    legend,
    short,
    svg_of,
)
from tutor.results import Verdict

MOST_ROWS = 40
MOST_MISTAKES = 20
# from here on, times are drawn on a logarithmic scale
FAR_APART = 20.0
SHORTEST = 0.001  # seconds that can be told apart
TALL, LOW, ALL_ROWS = 14.0, 2.5, 560.0  # of one row of the grid, and of all of them
BOX = FILL[Standing.REVIEW]
LETTERS = 22  # of an exercise above its column


def plots_of(summary: ClassSummary) -> dict[str, str]:
    """The plots by their place on the page; one without anything in it is left out."""
    exercises, plots = summary.exercises[:MOST_ROWS], {}
    if exercises:
        parts = {kind: [each.number(kind) for each in exercises] for kind in Standing}
        plots["exercises"] = _bars("exercises", _ids(exercises), parts, "learners")
    if any(each.seconds.longest for each in exercises):
        plots["seconds"] = _seconds(exercises)
    if exercises and len(summary.grid.learners.shown) > 1:
        plots["grid"] = _grid(summary.grid)
    if mistakes := summary.mistakes.shown[:MOST_MISTAKES]:
        counts = {Standing.STUCK: [each.count for each in mistakes]}
        titles = [each.title for each in mistakes]
        plots["mistakes"] = _bars("mistakes", titles, counts, "submissions")
    return plots


def _ids(exercises: Sequence[ExerciseSummary]) -> list[str]:
    return [each.id for each in exercises]


def _look(standing: Standing) -> dict[str, Any]:
    """Colour and pattern of a result that means this."""
    return {
        "facecolor": FILL[standing],
        "edgecolor": INK,
        "hatch": HATCH[standing],
        "label": STANDINGS[standing],
    }


def _bars(
    name: str, labels: Sequence[str], parts: Mapping[Standing, Sequence[int]], unit: str
) -> str:
    """Bars from the left, one below the other, each made of parts."""

    def draw(axes: Axes, width: int) -> None:
        before = [0] * len(labels)
        for standing, values in parts.items():
            places = range(len(labels))
            axes.barh(places, values, left=before, height=0.5, linewidth=0.6, **_look(standing))
            before = [low + value for low, value in zip(before, values, strict=True)]
        axes.set(xlabel=unit)
        axes.xaxis.set_major_locator(MaxNLocator(4, integer=True))
        axes.grid(axis="x", color=LINE, linewidth=0.6)
        label_rows(axes, labels, width)
        if len(parts) > 1:
            legend(axes, width)

    return svg_of(name, lambda width: ROW[width] * len(labels) + AROUND, draw)


def _seconds(exercises: Sequence[ExerciseSummary]) -> str:
    """A line from the shortest to the longest time, thick where half of them lie."""
    times = [each.seconds for each in exercises]
    far_apart = max(each.longest for each in times) > FAR_APART * min(each.median for each in times)

    def seen(value: float) -> float:
        return max(value, SHORTEST) if far_apart else value

    def draw(axes: Axes, width: int) -> None:
        for place, each in enumerate(times):
            axes.hlines(place, seen(each.shortest), seen(each.longest), INK, linewidth=1)
            axes.hlines(
                place, seen(each.lower), seen(each.upper), FILL[Standing.REVIEW], linewidth=9
            )
            axes.plot([seen(each.median)], [place], "D", color=INK, markersize=5)
        if far_apart:
            axes.set_xscale("log")
            axes.xaxis.set_major_locator(LogLocator(subs=(1, 2, 5)))
            axes.xaxis.set_major_formatter(StrMethodFormatter("{x:g}"))
        else:
            axes.xaxis.set_major_locator(MaxNLocator(4))
            axes.set_xlim(left=0)
        axes.xaxis.set_tick_params(which="minor", length=0)
        axes.set(xlabel="seconds")
        axes.grid(axis="x", color=LINE, linewidth=0.6)
        label_rows(axes, _ids(exercises), width)

    return svg_of("seconds", lambda width: ROW[width] * len(times) + AROUND, draw)


def _grid(grid: Grid) -> str:
    """One row per learner, one column per exercise; what was not handed in stays empty."""
    learners, columns = grid.learners.shown, grid.exercises
    row = min(TALL, max(LOW, ALL_ROWS / len(learners)))

    def draw(axes: Axes, width: int) -> None:
        for standing in Standing:
            axes.add_patch(_cells(grid, standing))
        axes.set(xlim=(0, len(columns)), ylim=(len(learners), 0), ylabel="learners")
        labels = [short(each, LETTERS) for each in columns]
        axes.set_xticks([place + 0.5 for place in range(len(columns))], labels, rotation=90)
        axes.xaxis.tick_top()
        axes.set_yticks([])
        legend(axes, width)

    return svg_of("grid", lambda _: row * len(learners) + LETTERS * 7 + AROUND, draw)


def _cells(grid: Grid, standing: Standing) -> PathPatch:
    """All cells with such a result, as one shape."""
    boxes = [
        Rectangle((column + 0.06, row + 0.08), 0.88, 0.84)
        for row, learner in enumerate(grid.learners.shown)
        for column, verdict in enumerate(learner.verdicts)
        if verdict and STANDING[Verdict(verdict)] is standing
    ]
    paths = [box.get_patch_transform().transform_path(box.get_path()) for box in boxes]
    whole = Path.make_compound_path(*paths) if paths else Path([(0.0, 0.0)])
    return PathPatch(whole, linewidth=0, **_look(standing))
