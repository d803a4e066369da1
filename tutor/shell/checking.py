"""`check`: the learner's file is graded and recorded, and what is shown of the grade."""

from __future__ import annotations

import contextlib
import dataclasses

from tutor.course import texts
from tutor.course.libraries import libraries
from tutor.course.model import Exercise
from tutor.display.blocks import AcceptedBlock, Block, DiagnosisBlock, Note, Prose
from tutor.errors import WorkspaceError
from tutor.results import Grade, Verdict
from tutor.shell import session_records as sessions
from tutor.shell import why
from tutor.shell.programs import own_programs
from tutor.shell.session import Session
from tutor.shell.visiting import next_one


def check(session: Session, exercise: Exercise) -> tuple[Grade, list[Block]]:
    """Snapshot, grade, record, show. An exercise that is done in the debugger is checked by its
    goals.
    """
    if exercise.kind == "debug":
        return sessions.check(session, exercise)
    session.workspace.open(exercise)
    submission = session.workspace.snapshot(exercise)
    standing = session.store.standing()
    grade = session.engine.judge.grade(
        submission,
        exercise,
        libraries=libraries(session.course, exercise, own_programs(session, standing)),
        seed=session.settings.seed,
    )
    hints = standing.hints.get(exercise.id, 0)
    grade = dataclasses.replace(
        grade, attempts=standing.attempts.get(exercise.id, 0) + 1, hints_used=hints
    )
    session.store.record_attempt(exercise.id, grade, submission, hints)
    session.grades[exercise.id] = grade
    if grade.verdict in why.SEARCHED:
        why.foresee(session, exercise, submission)
    if grade.accepted:
        with contextlib.suppress(
            WorkspaceError
        ):  # a folder that refuses takes nothing from the acceptance
            session.workspace.write_library({*standing.accepted, exercise.id})
    return grade, show_grade(session, exercise, grade, submission.source or "")


def show_grade(session: Session, exercise: Exercise, grade: Grade, source: str) -> list[Block]:
    """A failed check as one diagnosis; an accepted one with the way on, and last its debrief, which
    may be long.
    """
    if not grade.accepted:
        ways = "debug · why" if grade.verdict in why.SEARCHED else ""
        return [DiagnosisBlock(grade, source, why.advice(grade), ways)]
    checks = [
        "values, shapes and dtypes",
        "inputs unchanged",
        "the same answers when called again in another order",
    ]
    if exercise.forbidden:
        checks.append(f"done without {', '.join(exercise.forbidden)}")
    if exercise.bars:
        checks.append("not more work than it takes")
    following = next_one(session, exercise)
    end = (
        f"`next` goes on to {following.id}."
        if following
        else "Every exercise of the course is accepted."
    )
    look = [Note("`picture` shows what yours does.")] if texts.read_picture(exercise) else []
    return [
        AcceptedBlock(grade, tuple(checks)),
        *look,
        Note(end),
        Prose(texts.read_debrief(exercise)),
    ]


def exit_code(grade: Grade) -> int:
    """0 accepted, 3 not gradable by our fault, else 1."""
    if grade.accepted:
        return 0
    return 3 if grade.verdict is Verdict.JUDGE_ERROR else 1
