"""`tutor grade`: start the processes, grade, write each row as soon as it is ready."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Generator, Sequence
from pathlib import Path

from tutor.cohort.grade_learners import grade_all
from tutor.cohort.graders import Graders
from tutor.cohort.intake import Learner, arrivals
from tutor.cohort.run_header import course_digest, run_header
from tutor.course.load import load_course
from tutor.course.model import Course
from tutor.formats.one_learner import the_one
from tutor.formats.registry import FORMATS, Format
from tutor.learner_results import LearnerResult
from tutor.results import Verdict
from tutor.settings import Settings


def grade_paths(
    settings: Settings,
    paths: Sequence[Path],
    exercise_id: str,
    form: str,
    write: Callable[[str], None],
    warn: Callable[[str], None],
) -> int:
    """Returns 3 if anything could not be graded, 1 if anything is not accepted, else 0.

    form: a name of tutor/formats/registry.py. write: takes each result. warn: takes what is
    skipped. Raises UsageError for nothing to grade, or a class in a format of one learner.
    """
    course = load_course(settings.course)
    arrival = arrivals(course, paths, exercise_id)
    learners = arrival.learners
    for each in (*arrival.left_out, *(one for learner in learners for one in learner.left_out)):
        warn(f"skipped {each.path}: {each.reason}")
    chosen, results, worst = _format(form, learners), [], 0
    try:
        with contextlib.closing(_results(settings, course, learners)) as rows:
            for result, code in rows:
                results.append(result)
                worst = max(worst, code)
                if chosen.streams:
                    write(chosen.write([result]))
    finally:
        if results and not chosen.streams:
            write(chosen.write(results))
    return worst


def _format(name: str, learners: Sequence[Learner]) -> Format:
    """The format; a class is refused before it is graded where only one learner may be in it."""
    form = FORMATS[name]
    if form.one_learner:
        the_one(learners, name)
    return form


def _results(
    settings: Settings, course: Course, learners: Sequence[Learner]
) -> Generator[tuple[LearnerResult, int], None, None]:
    """(result, exit code) of each learner, as soon as it is known."""
    started, began = time.strftime("%Y-%m-%dT%H:%M:%S%z"), time.monotonic()
    seed, digest = settings.seed, course_digest(settings.course)
    with contextlib.closing(Graders(settings.course)) as graders:
        for learner, grades in grade_all(course, graders, learners, seed):
            spent = time.monotonic() - began
            run = run_header(course, digest, seed, started, spent, graders.about())
            codes = [_code(grade.verdict) for grade in grades]
            result = LearnerResult(run, learner.name, grades, learner.handed_in, learner.left_out)
            yield result, max(codes, default=0)


def _code(verdict: Verdict) -> int:
    if verdict is Verdict.JUDGE_ERROR:
        return 3
    return 0 if verdict is Verdict.ACCEPTED else 1
