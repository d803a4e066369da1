"""What a dask worker has ready: the course, and per thread a judge and a zygote for candidates."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from distributed import Worker, WorkerPlugin, get_worker

from tutor.cohort.base import Base
from tutor.cohort.course_archive import unpack_course
from tutor.cohort.engine import Plan
from tutor.cohort.grade_learner import grade_learner
from tutor.cohort.graders import Graders
from tutor.cohort.intake import Found, Learner
from tutor.cohort.required_layers import refuse_without
from tutor.course.held import hold
from tutor.course.load import load_course
from tutor.errors import JudgeError
from tutor.json_types import JsonObject
from tutor.learner_results import LearnerName
from tutor.results import to_json

NAME = "tutor-graders"


@dataclass(frozen=True)
class SentFile:
    """A file to grade, without anything of the machine that sent it but the path it is known by."""

    exercise_id: str
    path: str
    source: bytes | None
    problem: str


@dataclass(frozen=True)
class SentTask:
    """One learner's work."""

    index: int
    learner: str
    files: tuple[SentFile, ...]


class GradersPlugin(WorkerPlugin):
    """Sent to every worker, also to one that is started later in the place of one that died.

    archive: the course as bytes, unpacked where only the worker's user can read; b"" where the
    folder is there already. slow: what the base imports besides torch.
    """

    name = NAME

    def __init__(self, plan: Plan, archive: bytes, slow: Sequence[str]) -> None:
        self.folder, self.archive, self.run = plan.folder, archive, plan.run
        self.require, self.slow = plan.options.require, tuple(slow)
        # a worker of this machine, or one that sees the same folders, must not show them either
        self.hidden = plan.hidden

    def setup(self, worker: Worker) -> None:
        """In the worker, whose own folder dask removes, also after the worker was killed.

        Raises JudgeError where its course is not the one of the run.
        """
        if self.archive:
            self.folder = unpack_course(self.archive, Path(worker.local_directory) / "course")
        if hold(self.folder).digest != self.run.course:  # held before any learner code runs
            raise JudgeError("the worker's course is not that of this run", where=str(self.folder))
        self.course = load_course(self.folder)
        self.base = Base(self.slow)
        self.made: list[Graders] = []
        self.of_thread = threading.local()

    def teardown(self, worker: Worker) -> None:
        """End all processes."""
        for graders in self.made:
            graders.close()
        self.base.close()

    def graders(self) -> Graders:
        """Those of this thread, made when first needed."""
        known: Graders | None = getattr(self.of_thread, "graders", None)
        if known is None:
            known = Graders(self.base, self.folder, self.hidden)
            self.made.append(known)
            refuse_without(known, self.require)
            self.of_thread.graders = known
        return known

    def learner(self, task: SentTask) -> Learner:
        """With the exercises as this machine has them. Raises JudgeError for an unknown one."""
        files = tuple(self._found(file) for file in task.files)
        return Learner(task.learner, Path(), files, LearnerName(task.learner))

    def _found(self, file: SentFile) -> Found:
        exercise = self.course.find(file.exercise_id)
        if exercise is None:
            raise JudgeError(f"the worker's course has no exercise {file.exercise_id!r}")
        return Found(exercise, Path(file.path), file.source, problem=file.problem)


def grade_batch(tasks: Sequence[SentTask], *, fresh: bool = False) -> list[JsonObject]:
    """Runs in a worker: the grades of each task, as plain values. fresh: in new processes."""
    plugin: GradersPlugin = get_worker().plugins[NAME]  # type: ignore[assignment]  # by its name
    rows = []
    for task in tasks:
        learner = plugin.learner(task)
        graders = plugin.graders()
        if fresh:
            graders.restart()
        grades = grade_learner(plugin.course, graders, learner, plugin.run.seed)
        row = {"index": task.index, "grades": to_json(grades), "about": to_json(graders.about())}
        rows.append(row)
    return rows
