"""The result object of one learner, and its formats as pure functions of it."""

from __future__ import annotations

import hashlib
import json
import platform
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import tutor
from tutor.course.model import Course
from tutor.judge.messages import About
from tutor.results import Grade, to_json


@dataclass(frozen=True)
class CourseVersion:
    """The course that was graded against. digest: as course_digest makes it."""

    id: str
    version: str
    digest: str


@dataclass(frozen=True)
class RunHeader:
    """What every result says of the run. started: ISO 8601. duration: seconds up to this result."""

    tool: str
    version: str
    course: CourseVersion
    seed: int
    started: str
    duration: float
    platform: str
    isolation: tuple[str, ...]
    libraries: Mapping[str, str]


@dataclass(frozen=True)
class LearnerName:
    """Who a result is about. id: the name of the folder, or of the file."""

    id: str


@dataclass(frozen=True)
class LearnerResult:
    """The result object: field by field what `tutor grade` writes as JSON."""

    run: RunHeader
    learner: LearnerName
    exercises: tuple[Grade, ...]


def course_digest(folder: Path) -> str:
    """sha256 over every file of the course that grading depends on: two runs can be told apart."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".py", ".toml") and path.is_file():
            digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def run_header(
    course: Course, digest: str, seed: int, started: str, duration: float, about: About
) -> RunHeader:
    """The header of one result. about: what the judge says of isolation and libraries."""
    return RunHeader(
        "backprop-tutor",
        tutor.__version__,
        CourseVersion(course.id, course.version, digest),
        seed,
        started,
        round(duration, 4),
        platform.platform(),
        tuple(about.isolation),
        dict(about.libraries),
    )


def as_jsonl(result: LearnerResult) -> str:
    """One row."""
    return json.dumps(to_json(result), ensure_ascii=False, allow_nan=False)


def as_json(results: Sequence[LearnerResult]) -> str:
    """One object for one learner, a list for several."""
    rows = to_json(results[0] if len(results) == 1 else results)
    return json.dumps(rows, ensure_ascii=False, allow_nan=False, indent=2)


def as_text(result: LearnerResult) -> str:
    """A few lines per learner: every exercise with its verdict and the title of its diagnosis."""
    name, grades = result.learner.id, result.exercises
    if not grades:
        return f"{name}: no submission was found"
    done = sum(grade.accepted for grade in grades)
    lines = [f"{name}: {done} of {len(grades)} accepted"]
    for grade in grades:
        first = (grade.diagnosis,) if grade.diagnosis else ()
        found = [*first, *(first[0].also if first else ())]
        why = "".join(f"  {diagnosis.title} [{diagnosis.code}]" for diagnosis in found)
        lines.append(f"  {grade.id:<20} {grade.verdict.value:<14}{why}".rstrip())
    return "\n".join(lines)
