"""`why`: the first statement whose value is wrong, from the judge; and what a debug session that
opens there is told.
"""

from __future__ import annotations

from typing import Any

from tutor.course.libraries import libraries
from tutor.course.model import Exercise
from tutor.diagnosis.first_wrong import FirstWrong
from tutor.display.blocks import Block, FirstWrongBlock, Note
from tutor.errors import JudgeError, UsageError
from tutor.results import Grade, Verdict
from tutor.shell.programs import own_programs
from tutor.shell.session import Session
from tutor.workspace.submission import Submission

SEARCHED = (Verdict.WRONG_ANSWER, Verdict.RUNTIME_ERROR)
NO_SEARCH = {
    Verdict.ACCEPTED: "Nothing is wrong: every case passes.",
    Verdict.NOT_STARTED: "Nothing is written yet, so nothing is wrong yet. `brief` says what to build.",
    Verdict.DOES_NOT_LOAD: "The file does not load, so there is no run to look at. `check` shows the line.",
    Verdict.RULE_BROKEN: "Every value is right; a rule is broken. `check` says which.",
    Verdict.RESOURCE_LIMIT: "It ran out of memory or was ended from outside, so the run cannot be recorded. `check` says which.",
}


def why(session: Session, exercise: Exercise, case: str = "") -> tuple[FirstWrong, list[Block]]:
    """Check the file as it is now and say where it goes wrong first. case: a failing one; "" is the
    one that tells most.

    Raises UsageError for an exercise without a file to check, or a file that is not text.
    """
    if exercise.kind == "debug":
        raise UsageError(
            f"{exercise.id} is done in the debugger; there is no file to check",
            fix=f"Type: debug {exercise.id}",
        )
    session.workspace.open(exercise)
    submission = session.workspace.snapshot(exercise)
    if submission.source is None:
        raise UsageError(submission.problem, where=str(submission.path))
    found = ask(session, exercise, submission, case)
    return found, show(found, submission.source)


def ask(session: Session, exercise: Exercise, submission: Submission, case: str = "") -> FirstWrong:
    """The judge's answer for this submission."""
    return session.engine.judge.why(
        submission,
        exercise,
        libraries=_libraries(session, exercise),
        seed=session.settings.seed,
        case=case,
    )


def foresee(session: Session, exercise: Exercise, submission: Submission) -> None:
    """Let the judge look for it while the learner reads what the check says; returns at once."""
    if session.engine.interactive:
        session.engine.judge.foresee(
            submission,
            exercise,
            libraries=_libraries(session, exercise),
            seed=session.settings.seed,
        )


def show(found: FirstWrong, source: str) -> list[Block]:
    """The statement, its value and the relation; or why there is none, and what to do."""
    verdict = Verdict(found.verdict)
    if verdict in NO_SEARCH:
        return [Note(NO_SEARCH[verdict])]
    return [FirstWrongBlock(found, source)]


def advice(grade: Grade) -> str:
    """Where a check only knows that values differ, the way to know more; else ""."""
    unsure = (
        grade.verdict in SEARCHED and grade.diagnosis is not None and not grade.diagnosis.certain
    )
    return "`why` looks for the first statement whose value is wrong." if unsure else ""


def opening(
    session: Session, exercise: Exercise, submission: Submission, case: str
) -> FirstWrong | None:
    """What a debug session is to open at, after a check of this very file failed; None where
    nothing is to be found.
    """
    if not _has_failed(session, exercise, submission, case):
        return None
    try:
        found = ask(session, exercise, submission, case)
    except (
        JudgeError,
        UsageError,
    ):  # `why` says what is the matter, or that this case passes; a debug session does without
        return None
    return found if found.case else None


def _has_failed(session: Session, exercise: Exercise, submission: Submission, case: str) -> bool:
    """Whether this very file failed when it was last checked, on that case; here, or in an earlier
    run of the tutor.
    """
    grade = session.grades.get(exercise.id)
    if grade is None:
        past = session.store.attempts(exercise.id)
        return bool(past) and past[-1].verdict in SEARCHED and past[-1].digest == submission.digest
    if grade.verdict not in SEARCHED or grade.source_digest != submission.digest:
        return False
    return not case or any(row.name == case and row.verdict in SEARCHED for row in grade.cases)


def for_debugger(found: FirstWrong | None, submission: Submission) -> dict[str, Any]:
    """Place and words for tutor.debugger.plan.first_stop; empty where there is nothing to open at."""
    from tutor.debugger.plan.first_stop import IN_FRONT

    if found is None:
        return {}
    here = found.span is not None and found.span.file == str(submission.path) and found.certain
    if not here:
        return {
            "line": 0,
            "nth": 1,
            "look": [],
            "say": f"{unsure_words(found)} So this is where your program begins.",
        }
    count = f"This is execution {found.nth} of {found.of}." if found.of > 1 else ""
    look = [part.strip() for part in found.look.removeprefix("p ").split(",")] if found.look else []
    parts = (sentence(found.relation), found.before, count, IN_FRONT)
    return {
        "line": found.statement,
        "nth": found.nth,
        "look": look,
        "say": " ".join(part for part in parts if part),
    }


def sentence(text: str) -> str:
    """With a capital letter and a full stop."""
    return f"{text[:1].upper()}{text[1:]}{'' if text.endswith('.') else '.'}" if text else ""


def unsure_words(found: FirstWrong) -> str:
    """That it is not known, and the reason."""
    if found.found and found.span is not None:
        name = found.span.file.rpartition("/")[2]
        return f"The first wrong value is made in {name}, line {found.span.line}."
    return f"I am not sure where it goes wrong first: {sentence(found.reason)[:1].lower()}{sentence(found.reason)[1:]}"


def _libraries(session: Session, exercise: Exercise) -> dict[str, dict[str, str]]:
    return libraries(session.course, exercise, own_programs(session, session.store.standing()))
