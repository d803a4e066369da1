"""Which engine grades: the workers of this machine, or those of a dask cluster."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tutor.cohort.journal_header import RunIdentity
from tutor.cohort.run_options import RunOptions
from tutor.cohort.tasks import Finished, Task
from tutor.course.model import Course


@dataclass(frozen=True)
class Plan:
    """What stays the same from the first learner to the last.

    folder: of the course. run: with its seed. started: ISO 8601. hidden: what no submission may
    read, wherever it lies: the paths that were named, and where results are kept.
    """

    course: Course
    folder: Path
    run: RunIdentity
    started: str
    options: RunOptions
    hidden: tuple[Path, ...] = ()


def finished_tasks(plan: Plan, tasks: Sequence[Task]) -> Generator[Finished, None, None]:
    """Each task as soon as it is done; closing this ends all processes.

    Raises UsageError where a required layer is missing, SetupError where the engine is not
    installed, and JudgeError where the processes cannot be started.
    """
    count = plan.options.count_workers(len(tasks))
    if plan.options.engine == "dask":
        from tutor.cohort.dask_engine import grade_with_dask

        return grade_with_dask(plan, tasks, count)

    from tutor.cohort.workers import Workers

    return Workers(plan, count).grade(tasks)
