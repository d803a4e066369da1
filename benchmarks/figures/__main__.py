"""Measure the figures of the lessons' texts again, and say which have drifted.

`python -m benchmarks.figures [NN ...]` runs `lesson_NN.py` of each lesson, or of all. Such a module
has `FIGURES`: what a figure is called → a `Figure`. Exit code 1 if one has drifted.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import torch

from benchmarks.figures.measuring import Figure

HERE = Path(__file__).parent
HEADING = f"{'figure':58}{'measured':11}{'said':9}the text holds from ... to"


class Row(NamedTuple):
    """One measured figure beside what the text says."""

    name: str
    measured: float
    figure: Figure

    @property
    def holds(self) -> bool:
        """Whether the text is still true."""
        return self.figure.low <= self.measured <= self.figure.high

    def __str__(self) -> str:
        figure = self.figure
        said = "" if figure.said is None else f"{figure.said:.4g}"
        band = f"{figure.low:.4g} to {figure.high:.4g}"
        row = f"{self.name:58}{self.measured:<11.4g}{said:9}{band:22}"
        return (row + ("" if self.holds else "DRIFTED")).rstrip()


def main(names: list[str]) -> int:
    """Print a row per figure of the named lessons, or of all."""
    torch.set_num_threads(1)
    wanted = names or [path.stem.removeprefix("lesson_") for path in HERE.glob("lesson_*.py")]
    print(HEADING)
    drifted = 0
    for name in sorted(wanted):
        print(f"lesson {name}")
        for row in rows(name):
            drifted += not row.holds
            print(row, flush=True)
    return 1 if drifted else 0


def rows(lesson: str) -> Iterator[Row]:
    """The figures of one lesson, measured one after the other."""
    module = importlib.import_module(f"benchmarks.figures.lesson_{lesson}")
    figures: Mapping[str, Figure] = module.FIGURES
    for name, figure in figures.items():
        yield Row(name, float(figure.measure()), figure)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
