"""Which engine grades: the workers of this machine, or those of a dask cluster."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tutor.cohort.journal_header import RunIdentity
from tutor.cohort.run_options import RunOptions
from tutor.cohort.tasks import Finished, Task
from tutor.course.model import Course

OnEngine = Callable[[Sequence[Task], bool], Generator[Finished, None, None]]


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

    A task in which a verdict depends on how busy the machine was is done once more in the end, when
    no other is; that counts, and says so if it still depends on it.

    Raises UsageError where a required layer is missing, SetupError where the engine is not
    installed, and JudgeError where the processes cannot be started.
    """
    return once_more_alone(partial(_on_engine, plan), tasks)


def once_more_alone(grade: OnEngine, tasks: Sequence[Task]) -> Generator[Finished, None, None]:
    """See finished_tasks. grade: does tasks, none of them beside another if it is told so."""
    again: list[Task] = []
    with closing(grade(tasks, False)) as finished:
        for done in finished:
            if any(each.depends_on_load for each in done.grades):
                again.append(done.task)
            else:
                yield done
    if again:
        with closing(grade(again, True)) as finished:
            yield from finished


def _on_engine(plan: Plan, tasks: Sequence[Task], alone: bool) -> Generator[Finished, None, None]:
    """alone: one after the other, in fresh processes, which remember no verdict."""
    count = 1 if alone else plan.options.count_workers(len(tasks))
    if plan.options.engine == "dask":
        from tutor.cohort.dask_engine import grade_with_dask

        return grade_with_dask(plan, tasks, count, alone=alone)

    from tutor.cohort.workers import Workers

    return Workers(plan, count).grade(tasks)
