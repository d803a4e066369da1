"""`tutor grade`: start the processes, grade, write each row as soon as it is there."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from tutor.cohort.grade_learners import grade_all
from tutor.cohort.graders import Graders
from tutor.cohort.intake import collect
from tutor.cohort.report import as_json, as_jsonl, as_text, course_digest, result_object, run_header
from tutor.course.load import load_course
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
    """Returns 3 if anything could not be graded, 1 if anything is not accepted, else 0. Raises
    UsageError when nothing is found.
    """
    course = load_course(settings.course)
    learners = collect(course, paths, exercise_id)
    for learner in learners:
        for text in learner.skipped:
            warn(f"skipped {text}")
    started, began = time.strftime("%Y-%m-%dT%H:%M:%S%z"), time.monotonic()
    graders = Graders(settings.course)
    digest = course_digest(settings.course)
    results: list[dict[str, Any]] = []
    worst = 0
    try:
        for learner, grades in grade_all(course, graders, learners, settings.seed):
            run = run_header(
                course, digest, settings.seed, started, time.monotonic() - began, graders.about()
            )
            results.append(result_object(run, learner.id, grades))
            worst = max([worst, *(_code(grade.verdict) for grade in grades)])
            if form != "json":
                write(as_jsonl(results[-1]) if form == "jsonl" else as_text(results[-1]))
    finally:
        if form == "json" and results:
            write(as_json(results))
        graders.close()
    return worst


def _code(verdict: Verdict) -> int:
    if verdict is Verdict.JUDGE_ERROR:
        return 3
    return 0 if verdict is Verdict.ACCEPTED else 1
