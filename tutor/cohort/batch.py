"""`tutor grade`: start the processes, grade, write each row as soon as it is ready."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Generator, Sequence
from pathlib import Path

from tutor.cohort.grade_learners import grade_all
from tutor.cohort.graders import Graders
from tutor.cohort.intake import Learner, collect
from tutor.cohort.run_header import course_digest, run_header
from tutor.course.held import hold
from tutor.course.load import load_course
from tutor.course.model import Course
from tutor.formats.plain import as_json, as_jsonl, as_text
from tutor.learner_results import LearnerName, LearnerResult
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

    form: "text", "jsonl" or "json". write: takes each result. warn: takes what is skipped. Raises
    UsageError when nothing is found.
    """
    course = load_course(hold(settings.course).folder)  # held before any learner code runs
    learners = collect(course, paths, exercise_id)
    for learner in learners:
        for text in learner.skipped:
            warn(f"skipped {text}")
    results, worst = [], 0
    try:
        with contextlib.closing(_results(settings, course, learners)) as rows:
            for result, code in rows:
                results.append(result)
                worst = max(worst, code)
                if form != "json":
                    write(as_jsonl(result) if form == "jsonl" else as_text(result))
    finally:
        if form == "json" and results:
            write(as_json(results))
    return worst


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
            result = LearnerResult(run, LearnerName(learner.id), grades)
            yield result, max(codes, default=0)


def _code(verdict: Verdict) -> int:
    if verdict is Verdict.JUDGE_ERROR:
        return 3
    return 0 if verdict is Verdict.ACCEPTED else 1
