"""The exhibit `too_good` on rows in which there is nothing to be found, and on digits."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import torch

from benchmarks.figures.measuring import course_module, digits, given_program

DRAWS, ROWS, HELD, KEPT, NEW_ROWS = 50, 60, 20, 10, 10_000
STEPS, RATE = 100, 0.5
Rows = tuple[torch.Tensor, torch.Tensor]
Report = tuple[float, float]


def _noise(rows: int, columns: int, gen: torch.Generator) -> Rows:
    """Rows [rows, columns] of random numbers, and labels [rows] by tossing a coin."""
    x = torch.randn(rows, columns, generator=gen)
    return x, torch.randint(2, (rows,), generator=gen).float()


def _study(rows: Rows, held: int, kept: int, *, is_fixed: bool) -> dict[str, torch.Tensor]:
    """What the fixed program returns, or the one in which the bug is planted."""
    module = (course_module if is_fixed else given_program)("too_good")
    found: dict[str, torch.Tensor] = module.study(*rows, held, kept, STEPS, RATE)
    return found


def _on_new_rows(found: dict[str, torch.Tensor], seen: torch.Tensor, new: Rows) -> float:
    """The accuracy of a trained classifier on rows that came later."""
    module = course_module("too_good")
    columns = found["columns"]
    scaler = module.fit_scaler(seen[:, columns])
    scores = module.scale(new[0][:, columns], scaler) @ found["w"] + found["b"]
    return float(module.accuracy(scores, new[1]))


def _studies(columns: int) -> Iterator[tuple[float, float, float]]:
    """The exhibit's report, its accuracy on new rows, the fixed program's report; of each draw."""
    for draw in range(DRAWS):
        gen = torch.Generator().manual_seed(draw)
        rows = _noise(ROWS, columns, gen)
        exhibit = _study(rows, HELD, KEPT, is_fixed=False)
        honest = _on_new_rows(exhibit, rows[0][:-HELD], _noise(NEW_ROWS, columns, gen))
        fixed = _study(rows, HELD, KEPT, is_fixed=True)
        yield float(exhibit["accuracy"]), honest, float(fixed["accuracy"])


@cache
def of_noise(columns: int) -> tuple[float, float, float]:
    """Of 100 rows of noise, the means over all draws: how many the exhibit reports as right, how
    many are right of new rows, and how many the fixed program reports.
    """
    reports = torch.tensor(list(_studies(columns)), dtype=torch.float64)
    said, honest, fixed = (100 * reports.mean(0)).tolist()
    return said, honest, fixed


@cache
def of_digits() -> Report:
    """Of 100 held-out threes and eights, how many are right: in the exhibit, then when fixed."""
    x, y = digits()
    wanted = (y == 3) | (y == 8)
    rows = x[wanted], (y[wanted] == 8).float()
    held = int(wanted.sum()) // 5
    exhibit, fixed = (_study(rows, held, KEPT, is_fixed=is_fixed) for is_fixed in (False, True))
    return 100 * float(exhibit["accuracy"]), 100 * float(fixed["accuracy"])
