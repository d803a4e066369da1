"""The plots of the page: results and times by exercise, the class as a grid, mistakes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import astuple

from matplotlib.axes import Axes
from matplotlib.ticker import LogLocator, MaxNLocator, StrMethodFormatter

from tutor.report.class_summary import ClassSummary, ExerciseSummary, Mistake, Seconds
from tutor.report.grid_plot import grid_plot
from tutor.report.meaning import Standing
from tutor.report.svg_figure import (
    AROUND,
    FILL,
    INK,
    LINE,
    ROW,
    label_rows,
    legend,
    look_of,
    svg_of,
)

# from here on, times are drawn on a logarithmic scale
FAR_APART = 20.0
SHORTEST = 0.001  # seconds that can be told apart
BOX = FILL[Standing.REVIEW]


def plots_of(summary: ClassSummary, most_rows: int, most_mistakes: int) -> dict[str, str]:
    """The plots by their place on the page; one without anything in it is left out.

    most_rows: exercises of a plot with a row for each. most_mistakes: of the one of mistakes.
    """
    exercises, mistakes = summary.exercises[:most_rows], summary.mistakes.shown[:most_mistakes]
    return {
        **dict(_of_exercises(exercises)),
        **({"grid": grid_plot(summary.grid)} if len(summary.grid.learners.shown) > 1 else {}),
        **({"mistakes": _mistakes(mistakes)} if mistakes else {}),
    }


def _of_exercises(exercises: Sequence[ExerciseSummary]) -> Iterator[tuple[str, str]]:
    labels = [each.id for each in exercises]
    if exercises:
        parts = {kind: [each.number(kind) for each in exercises] for kind in Standing}
        yield "exercises", _bars("exercises", labels, parts, "learners")
    if any(each.seconds.longest for each in exercises):
        yield "seconds", _seconds(labels, [each.seconds for each in exercises])


def _mistakes(mistakes: Sequence[Mistake]) -> str:
    counts = {Standing.STUCK: [each.count for each in mistakes]}
    return _bars("mistakes", [each.title for each in mistakes], counts, "submissions")


def _bars(
    name: str, labels: Sequence[str], parts: Mapping[Standing, Sequence[int]], unit: str
) -> str:
    """Bars from the left, one below the other, each made of parts."""

    def draw(axes: Axes, width: int) -> None:
        before = [0] * len(labels)
        for standing, values in parts.items():
            places = range(len(labels))
            axes.barh(places, values, left=before, height=0.5, linewidth=0.6, **look_of(standing))
            before = [low + value for low, value in zip(before, values, strict=True)]
        axes.set(xlabel=unit)
        axes.xaxis.set_major_locator(MaxNLocator(4, integer=True))
        axes.grid(axis="x", color=LINE, linewidth=0.6)
        label_rows(axes, labels, width)
        if len(parts) > 1:
            legend(axes, width)

    return svg_of(name, lambda width: ROW[width] * len(labels) + AROUND, draw)


def _seconds(labels: Sequence[str], times: Sequence[Seconds]) -> str:
    """A line from the shortest to the longest time, thick where half of them lie."""
    far_apart = max(each.longest for each in times) > FAR_APART * min(each.median for each in times)

    def draw(axes: Axes, width: int) -> None:
        for place, each in enumerate(times):
            # a logarithmic scale has no place for zero
            low, lower, median, upper, high = (
                max(value, SHORTEST if far_apart else 0.0) for value in astuple(each)
            )
            axes.hlines(place, low, high, INK, linewidth=1)
            axes.hlines(place, lower, upper, BOX, linewidth=9)
            axes.plot([median], [place], "D", color=INK, markersize=5)
        _scale(axes, logarithmic=far_apart)
        axes.set(xlabel="seconds")
        axes.grid(axis="x", color=LINE, linewidth=0.6)
        label_rows(axes, labels, width)

    return svg_of("seconds", lambda width: ROW[width] * len(times) + AROUND, draw)


def _scale(axes: Axes, *, logarithmic: bool) -> None:
    """A scale of seconds with a few plain numbers on it."""
    if logarithmic:
        axes.set_xscale("log")
        axes.xaxis.set_major_locator(LogLocator(subs=(1, 2, 5)))
        axes.xaxis.set_major_formatter(StrMethodFormatter("{x:g}"))
        axes.xaxis.set_tick_params(which="minor", length=0)
    else:
        axes.xaxis.set_major_locator(MaxNLocator(4))
        axes.set_xlim(left=0)
