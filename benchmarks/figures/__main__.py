"""Measure the figures of the lessons' texts again, and say which have drifted.

`python -m benchmarks.figures [NN ...]` runs `lesson_NN.py` of each lesson, or of all. Such a module
has `FIGURES`, what a figure is called → the function that measures it, and may have `SAID`, the
same names → what the text says and the lowest and the highest value for which that holds. Exit
code 1 if one has drifted.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import torch

HERE = Path(__file__).parent


class Row(NamedTuple):
    """One measured figure. said: the text's value; None where no band is given."""

    name: str
    measured: float
    said: float | None = None
    low: float = float("-inf")
    high: float = float("inf")

    @property
    def holds(self) -> bool:
        """Whether the text is still true."""
        return self.low <= self.measured <= self.high

    def __str__(self) -> str:
        said = "" if self.said is None else f"{self.said:<12.4g}{self.low:.4g} to {self.high:.4g}"
        return f"{self.name:58}{self.measured:<12.4g}{said:30}{'' if self.holds else 'DRIFTED'}"


def main(names: list[str]) -> int:
    """Print a row per figure of the named lessons, or of all."""
    torch.set_num_threads(1)
    wanted = names or [path.stem.removeprefix("lesson_") for path in HERE.glob("lesson_*.py")]
    print(f"{'figure':58}{'measured':12}{'text':12}{'holds from … to'}")
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
    figures: Mapping[str, Callable[[], float]] = module.FIGURES
    said: Mapping[str, tuple[float, float, float]] = getattr(module, "SAID", {})
    for name, measure in figures.items():
        yield Row(name, float(measure()), *said.get(name, ()))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
