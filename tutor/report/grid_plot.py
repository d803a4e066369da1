"""The class as a plot: one row per learner, one column per exercise."""

from __future__ import annotations

from matplotlib.axes import Axes
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from tutor.report.class_summary import Grid
from tutor.report.meaning import STANDING, Standing
from tutor.report.svg_figure import AROUND, legend, look_of, short, svg_of
from tutor.results import Verdict

TALL, LOW, ALL_ROWS = 14.0, 2.5, 560.0  # of one row, and of all of them
LETTERS, LETTER = 22, 7  # of an exercise above its column, and the height of one


def grid_plot(grid: Grid) -> str:
    """What was not handed in stays empty."""
    learners, columns = grid.learners.shown, grid.exercises
    row = min(TALL, max(LOW, ALL_ROWS / len(learners)))

    def draw(axes: Axes, width: int) -> None:
        for standing in Standing:
            axes.add_patch(_cells(grid, standing))
        axes.set(xlim=(0, max(1, len(columns))), ylim=(len(learners), 0))
        labels = [short(each, LETTERS) for each in columns]
        axes.set_xticks([place + 0.5 for place in range(len(columns))], labels, rotation=90)
        axes.xaxis.tick_top()
        axes.set_yticks([])
        legend(axes, width)

    return svg_of("grid", lambda _: row * len(learners) + LETTERS * LETTER + AROUND, draw)


def _cells(grid: Grid, standing: Standing) -> PathPatch:
    """All cells with such a result, as one shape: thousands of them would make a heavy page."""
    boxes = [
        _box(column, row)
        for row, learner in enumerate(grid.learners.shown)
        for column, verdict in enumerate(learner.verdicts)
        if verdict and STANDING[Verdict(verdict)] is standing
    ]
    whole = Path.make_compound_path(*boxes) if boxes else Path([(0.0, 0.0)])
    return PathPatch(whole, linewidth=0, **look_of(standing))


def _box(column: int, row: int) -> Path:
    """A cell with a little room around it."""
    left, right, top, bottom = column + 0.06, column + 0.94, row + 0.08, row + 0.92
    corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
    return Path(corners, closed=True)
