"""One result object as the rows of the ledger, every text harmless and of bounded length."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache

from tutor.clean_text import clean
from tutor.learner_results import CourseVersion, RunHeader
from tutor.report.reported import (
    AnyResult,
    ReportedDiagnosis,
    ReportedGrade,
    ReportedRun,
)
from tutor.results import Diagnosis, Grade

LONGEST = 300  # characters of a name, a title or a reason that the report keeps
LAST_LINE = 10_000_000
Row = tuple[str | int | float, ...]


@dataclass(frozen=True)
class ResultRows:
    """What one result adds to each table."""

    run: tuple[Row, ...]
    learner: tuple[Row, ...]
    attempt: tuple[Row, ...]
    mistake: tuple[Row, ...]
    arrival: tuple[Row, ...]


def rows_of(result: AnyResult, first: int) -> ResultRows:
    """The rows of one result. first: the number of its first attempt."""
    learner, moment = text(result.learner.id), moment_of(result.run.started)
    grades: tuple[Grade | ReportedGrade, ...] = result.exercises
    numbered = list(enumerate(grades, first))
    return ResultRows(
        (_run(result.run),),
        ((learner, text(result.learner.name) or learner, moment),),
        tuple(_attempt(number, learner, grade, moment) for number, grade in numbered),
        tuple(row for number, grade in numbered for row in _mistakes(number, grade)),
        tuple(_arrivals(result, learner, moment)),
    )


def text(value: str) -> str:
    """On one line, without control characters, cut to the longest that is kept."""
    value = value[: LONGEST * 4]
    if not value.isprintable():
        value = " ".join(clean(value).split())
    return value if len(value) <= LONGEST else value[: LONGEST - 1] + "…"


@lru_cache(maxsize=1024)
def moment_of(started: str) -> float:
    """Seconds since 1970; 0 for what is not a date. Without a time zone it is taken for UTC."""
    try:
        when = datetime.fromisoformat(started)
        return (when if when.tzinfo else when.replace(tzinfo=UTC)).timestamp()
    except (ValueError, OverflowError):
        return 0.0


def _run(run: RunHeader | ReportedRun) -> Row:
    missing = tuple(sorted(run.missing.items()))
    return _run_row(run.started, run.version, run.course, run.seed, run.isolation, missing)


@lru_cache(maxsize=64)  # the rows of one run all begin with the same header
def _run_row(
    started: str,
    version: str,
    course: CourseVersion,
    seed: int,
    isolation: tuple[str, ...],
    missing: tuple[tuple[str, str], ...],
) -> Row:
    layers = json.dumps([text(layer) for layer in isolation])
    stops = json.dumps({text(layer): text(stops) for layer, stops in missing})
    named, moment = text(f"{course.id} {course.version}".strip()), moment_of(started)
    return (text(started), text(version), named, str(seed), layers, stops, moment)


def _attempt(number: int, learner: str, grade: Grade | ReportedGrade, moment: float) -> Row:
    why = [grade.diagnosis.title] if grade.diagnosis else []
    note = text(". ".join([*why, *grade.notes]))
    duration = _seconds(grade.duration)
    exercise, title, digest = text(grade.id), text(grade.title), text(grade.source_digest)
    return (number, learner, exercise, title, grade.verdict.value, duration, digest, note, moment)


def _seconds(duration: float) -> float:
    """0 for what cannot be a duration: JSON holds nan, and integers of any length."""
    try:
        usable = math.isfinite(duration) and duration > 0
    except OverflowError:
        usable = False
    return float(duration) if usable else 0.0


def _mistakes(number: int, grade: Grade | ReportedGrade) -> list[Row]:
    if grade.diagnosis is None:
        return []
    found = (grade.diagnosis, *grade.diagnosis.also)
    return [_mistake(number, rank, diagnosis) for rank, diagnosis in enumerate(found)]


def _mistake(number: int, rank: int, diagnosis: Diagnosis | ReportedDiagnosis) -> Row:
    line = diagnosis.span.line if diagnosis.span else 0
    usable = line if 0 < line <= LAST_LINE else 0
    return (number, rank, text(diagnosis.code), text(diagnosis.title), usable, diagnosis.certain)


def _arrivals(result: AnyResult, learner: str, moment: float) -> list[Row]:
    late = [
        (learner, "late", text(file.exercise), text(file.submitted), moment)
        for file in result.handed_in
        if file.late
    ]
    left_out = [
        (learner, "left_out", text(file.path), text(file.reason), moment)
        for file in result.left_out
    ]
    return [*late, *left_out]
