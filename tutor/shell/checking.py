"""`check`: the learner's file is graded and recorded, and what is shown of the grade."""

from __future__ import annotations

import contextlib
import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass

from tutor.course import texts
from tutor.course.libraries import Library
from tutor.course.model import Exercise
from tutor.display.blocks import AcceptedBlock, Block, DiagnosisBlock, Note, Prose
from tutor.errors import WorkspaceError
from tutor.results import SEARCHABLE, Grade, Verdict
from tutor.shell import reviewing, why
from tutor.shell import session_records as sessions
from tutor.shell.programs import libraries_for
from tutor.shell.session import Session
from tutor.shell.visiting import next_one
from tutor.workspace.submission import Submission

STUCK = (
    "Three tries have had this diagnosis. `debug` stops in your program, and there you can look at"
    " every value."
)


@dataclass(frozen=True)
class Graded:
    """A file's grade that is not recorded yet. libraries: the programs that it could import."""

    exercise: Exercise
    submission: Submission
    grade: Grade
    libraries: Mapping[str, Library]


def check(
    session: Session, exercise: Exercise, *, whole: bool = False
) -> tuple[Grade, list[Block]]:
    """Snapshot, grade, record, show.

    An exercise that is done in the debugger is checked by its goals. whole: print the values of
    every case, for a grade that is written to a file.
    """
    if exercise.kind == "debug":
        return sessions.check(session, exercise)
    session.workspace.open(exercise)
    graded = grade_file(session, exercise, whole=whole)
    return graded.grade, record(session, graded)


def grade_file(session: Session, exercise: Exercise, *, whole: bool = False) -> Graded:
    """The grade of the learner's file as it is now; nothing is recorded. whole: as for check()."""
    submission = session.workspace.snapshot(exercise)
    standing = session.store.standing()
    libraries, seed = libraries_for(session, exercise, standing), session.settings.seed
    grade = session.engine.judge.grade(
        submission, exercise, libraries=libraries, seed=seed, texts=whole
    )
    hints, attempts = standing.hints.get(exercise.id, 0), standing.attempts.get(exercise.id, 0)
    grade = dataclasses.replace(grade, attempts=attempts + 1, hints_used=hints)
    return Graded(exercise, submission, grade, libraries)


def record(session: Session, graded: Graded) -> list[Block]:
    """Remember a grade, begin what the learner may ask next, and say what to show."""
    exercise, submission, grade = graded.exercise, graded.submission, graded.grade
    session.store.record_attempt(exercise.id, grade, submission, grade.hints_used)
    session.grades[exercise.id] = grade
    if grade.verdict in SEARCHABLE:
        why.foresee(session, exercise, submission, graded.libraries)
    if grade.accepted and session.review:
        told = AcceptedBlock(grade, _checks(exercise))
        return [told, *reviewing.finished(session, session.review)]
    if grade.accepted:
        # a folder that refuses takes nothing from the acceptance
        with contextlib.suppress(WorkspaceError):
            accepted = session.store.standing().accepted
            session.workspace.write_library({*accepted, exercise.id})
    return show_grade(session, exercise, grade, submission.source or "")


def show_grade(session: Session, exercise: Exercise, grade: Grade, source: str) -> list[Block]:
    """A failed check as one diagnosis; an accepted one with what was checked and the way on."""
    if grade.accepted:
        return _accepted(session, exercise, grade)
    is_stuck = session.store.history(exercise.id).is_stuck
    ways = "debug · why" if grade.verdict in SEARCHABLE else ""
    then = [why.advice(grade), STUCK if ways and is_stuck else ""]
    return [DiagnosisBlock(grade, source, " ".join(filter(None, then)), ways)]


def _accepted(session: Session, exercise: Exercise, grade: Grade) -> list[Block]:
    """The debrief comes last, since it may be long."""
    following = next_one(session, exercise)
    if following:
        end = f"`next` continues with {following.id}."
    else:
        end = "Every exercise of the course is accepted."
    blocks: list[Block] = [AcceptedBlock(grade, _checks(exercise))]
    if texts.read_picture(exercise):
        blocks.append(Note("`picture` shows what yours does."))
    return [*blocks, Note(end), Prose(texts.read_debrief(exercise))]


def _checks(exercise: Exercise) -> tuple[str, ...]:
    """What was checked, in plain phrases."""
    checks = [
        "values, shapes and dtypes",
        "inputs unchanged",
        "the same answers when called again in another order",
    ]
    if exercise.forbidden:
        checks.append(f"done without {', '.join(exercise.forbidden)}")
    if exercise.bars:
        checks.append("no more work than needed")
    return tuple(checks)


def exit_code(grade: Grade) -> int:
    """0 accepted, 3 not gradable through a fault of the tutor, else 1."""
    if grade.accepted:
        return 0
    return 3 if grade.verdict is Verdict.JUDGE_ERROR else 1
