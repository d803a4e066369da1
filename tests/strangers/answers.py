"""What `check` and `why` say of a stranger's program, and what that is worth."""

from __future__ import annotations

import hashlib
from pathlib import Path

from tests.strangers.corpus_files import Program
from tutor.course.libraries import libraries
from tutor.course.model import Course, Exercise
from tutor.diagnosis.first_wrong import FirstWrong
from tutor.judge.client import Judge
from tutor.results import Diagnosis, Grade
from tutor.workspace.submission import Submission

CHECK = ("named", "general", "unsure", "false")
WHY = ("exact", "unsure", "nothing", "wrong")


def checked(judge: Judge, course: Course, program: Program) -> Grade:
    """The grade of a program, as somebody gets it who has solved nothing else."""
    exercise, submission = _asked(course, program)
    return judge.grade(submission, exercise, libraries=libraries(course, exercise, {}))


def explained(judge: Judge, course: Course, program: Program) -> FirstWrong:
    """The answer of `why`."""
    exercise, submission = _asked(course, program)
    return judge.why(submission, exercise, libraries=libraries(course, exercise, {}))


def worth_of_check(program: Program, grade: Grade) -> str:
    """One of CHECK. What the header does not allow is false; so is an accepted program."""
    found = grade.diagnosis
    if found is None:
        return "false"
    if _codes(found) & set(program.named) and not _missing(program, found):
        return "named"
    if found.code in (*program.named, *program.general):
        return "general"
    return "false" if found.certain else "unsure"


def worth_of_why(program: Program, found: FirstWrong) -> str:
    """One of WHY."""
    if found.span is None:
        return "nothing"
    if not found.certain:
        return "unsure"
    return "exact" if {found.span.line, found.statement} & set(program.lines) else "wrong"


def _codes(found: Diagnosis) -> set[str]:
    """Those that are told."""
    return {found.code, *(each.code for each in getattr(found, "also", ()))}


def _missing(program: Program, found: Diagnosis) -> bool:
    """Whether a second fact is not told."""
    return bool(program.also) and not _codes(found) & set(program.also)


def _asked(course: Course, program: Program) -> tuple[Exercise, Submission]:
    exercise = course.find(program.exercise)
    assert exercise is not None, f"{program.exercise} is not an exercise"
    raw = program.source.encode()
    path = Path(f"/learner/{program.exercise}.py")
    digest = hashlib.sha256(raw).hexdigest()
    return exercise, Submission(exercise.id, path, raw, program.source, digest)
