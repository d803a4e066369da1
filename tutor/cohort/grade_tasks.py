"""From what is left to do to rows: the loop of a grading run."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import closing

from tutor.cohort.engine import Plan, finished_tasks
from tutor.cohort.rows_in_order import RowsInOrder
from tutor.cohort.run_header import run_header
from tutor.cohort.tasks import Finished
from tutor.learner_results import LearnerResult


def grade_tasks(plan: Plan, rows: RowsInOrder, progress: Callable[[int], None]) -> None:
    """Grade what has no row yet. progress: told how many learners are done.

    Raises UsageError where a required layer is missing, and JudgeError where nothing can be graded.
    """
    began = time.monotonic()
    progress(rows.done)
    rows.let_go()
    left = rows.left_to_do()
    if not left:
        return
    with closing(finished_tasks(plan, left)) as finished:
        for done in finished:
            rows.add(done.task, _result(plan, done, time.monotonic() - began))
            progress(rows.done)


def _result(plan: Plan, done: Finished, seconds: float) -> LearnerResult:
    learner = done.task.learner
    header = run_header(
        plan.course, plan.run.course, plan.run.seed, plan.started, seconds, done.about
    )
    return LearnerResult(header, learner.name, done.grades, learner.handed_in, learner.left_out)
