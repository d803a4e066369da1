"""Measure the figures of the lessons' texts again, and say which have drifted.

`python -m benchmarks.figures [NN ...]` runs `lesson_NN.py` of each lesson, or of all. Such a module
has `FIGURES`: what a figure is called → a `Figure`, or the function that measures it with what the
text says, and by how much it may differ, under the same name in `TOLD`. Exit code 1 if one has
drifted.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import torch

from benchmarks.figures.measuring import Figure

HERE = Path(__file__).parent


class Row(NamedTuple):
    """One measured figure, and the band in which its text is true; None where there is none."""

    name: str
    measured: float
    band: tuple[float, float] | None

    @property
    def holds(self) -> bool:
        """Whether the text is still true."""
        return self.band is None or self.band[0] <= self.measured <= self.band[1]

    def __str__(self) -> str:
        band = "" if self.band is None else f"{self.band[0]:.4g} to {self.band[1]:.4g}"
        return f"{self.name:66}{self.measured:<12.4g}{band:22}{'' if self.holds else 'DRIFTED'}"


def main(names: list[str]) -> int:
    """Print a row per figure of the named lessons, or of all."""
    torch.set_num_threads(1)
    wanted = names or [path.stem.removeprefix("lesson_") for path in HERE.glob("lesson_*.py")]
    print(f"{'figure':66}{'measured':12}the text holds")
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
    figures: Mapping[str, Figure | Callable[[], float]] = module.FIGURES
    told: Mapping[str, tuple[float, float]] = getattr(module, "TOLD", {})
    for name, figure in figures.items():
        if isinstance(figure, Figure):
            yield Row(name, float(figure.measure()), (figure.low, figure.high))
        else:
            yield Row(name, float(figure()), _band(told, name))


def _band(told: Mapping[str, tuple[float, float]], name: str) -> tuple[float, float] | None:
    """From what the text says and by how much it may differ."""
    if name not in told:
        return None
    said, off = told[name]
    return said - off, said + off


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
