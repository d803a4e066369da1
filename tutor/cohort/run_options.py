"""How a grading run is to be done, apart from what it grades."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

ENGINES = ("local", "dask")


@dataclass(frozen=True)
class RunOptions:
    """The options of `tutor grade`.

    seed: of the cases; None for a new secret one. workers: 0 for one per core. out: a file for the
    whole result, instead of standard output. journal: where results are kept as they come; None for
    a place that follows from what is graded. resume: continue the run that the journal is of.
    require: layers of isolation without which nothing is graded. engine: one of ENGINES.
    scheduler: the address of a dask cluster, "" for one on this machine. dry_run: only say who
    handed in what.
    """

    seed: int | None = None
    workers: int = 0
    out: Path | None = None
    journal: Path | None = None
    resume: bool = False
    require: tuple[str, ...] = ()
    engine: str = "local"
    scheduler: str = ""
    dry_run: bool = False

    def count_workers(self, tasks: int) -> int:
        """How many workers there are for so many learners: at least one."""
        return max(1, min(self.workers or _cores(), tasks))


def _cores() -> int:
    """Those that this process may use, where the system tells."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
