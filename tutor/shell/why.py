"""`why`: the first wrong statement, from the judge, and what a debug session there says of it."""

from __future__ import annotations

from collections.abc import Mapping

from tutor.course.libraries import Library
from tutor.course.model import Exercise
from tutor.debugger.request import FirstStop
from tutor.diagnosis.first_wrong import FirstWrong, as_sentence
from tutor.display.blocks import Block, FirstWrongBlock, Note
from tutor.errors import UsageError
from tutor.judge.messages import Opening
from tutor.results import SEARCHABLE, Grade, Verdict
from tutor.shell.programs import libraries_for, readable_submission
from tutor.shell.session import Session
from tutor.workspace.submission import Submission

NO_SEARCH = {
    Verdict.ACCEPTED: "Nothing is wrong: every case passes.",
    Verdict.NOT_STARTED: "Nothing is written yet. `brief` says what to build.",
    Verdict.DOES_NOT_LOAD: "The file does not load, so nothing ran. `check` shows the line.",
    Verdict.RULE_BROKEN: "Every value is right; a rule is broken. `check` says which.",
    Verdict.RESOURCE_LIMIT: (
        "It ran out of memory or was stopped by the system, so the run cannot be recorded. "
        "`check` says which."
    ),
}


def why(session: Session, exercise: Exercise, case: str = "") -> tuple[FirstWrong, list[Block]]:
    """Say where the file as it is now first goes wrong.

    case: a failing one, "" for the one that tells most. Raises UsageError for an exercise without a
    file to check, or a file that is not text.
    """
    if exercise.kind == "debug":
        what = f"{exercise.id} is done in the debugger; there is no file to check"
        raise UsageError(what, fix=f"Type: debug {exercise.id}")
    submission, source = readable_submission(session, exercise)
    found = session.engine.judge.why(
        submission,
        exercise,
        libraries=libraries_for(session, exercise, session.store.standing()),
        seed=session.settings.seed,
        case=case,
    )
    return found, show(found, source)


def foresee(
    session: Session, exercise: Exercise, submission: Submission, libraries: Mapping[str, Library]
) -> None:
    """Let the judge look for it while the learner reads what the check says; returns at once."""
    if session.engine.interactive:
        seed = session.settings.seed
        session.engine.judge.foresee(submission, exercise, libraries=libraries, seed=seed)


def show(found: FirstWrong, source: str) -> list[Block]:
    """The statement, its value and the relation; or why there is none, and what to do."""
    verdict = Verdict(found.verdict)
    if verdict in NO_SEARCH:
        return [Note(NO_SEARCH[verdict])]
    return [FirstWrongBlock(found, source)]


def advice(grade: Grade) -> str:
    """Where a check only knows that values differ, the way to know more; else ""."""
    if grade.verdict not in SEARCHABLE or grade.diagnosis is None or grade.diagnosis.certain:
        return ""
    return "`why` looks for the first statement whose value is wrong."


def opening(
    session: Session,
    exercise: Exercise,
    submission: Submission,
    case: str,
    *,
    otherwise: str = "",
    libraries: Mapping[str, Library] | None = None,
) -> Opening:
    """Where a debug session opens: at the first wrong statement, if this very file failed.

    case, otherwise: as for Judge.open_session. Raises TutorError for a case that is not there.
    """
    return session.engine.judge.open_session(
        submission,
        exercise,
        libraries=libraries,
        seed=session.settings.seed,
        case=case,
        otherwise=otherwise,
        failed=_has_failed(session, exercise, submission, case),
    )


def _has_failed(session: Session, exercise: Exercise, submission: Submission, case: str) -> bool:
    """Whether this very file failed when it was last checked, on that case.

    In this run of the tutor, or in an earlier one.
    """
    grade = session.grades.get(exercise.id)
    if grade is None:
        past = session.store.attempts(exercise.id)
        last = past[-1] if past else None
        return last is not None and last.verdict in SEARCHABLE and last.digest == submission.digest
    if grade.verdict not in SEARCHABLE or grade.source_digest != submission.digest:
        return False
    return not case or any(row.name == case and row.verdict in SEARCHABLE for row in grade.cases)


def for_debugger(found: FirstWrong | None, submission: Submission) -> FirstStop | None:
    """Where the debugger opens and what it says there; None where nothing is known."""
    from tutor.debugger.plan.first_stop import IN_FRONT

    if found is None:
        return None
    if found.span is None or found.span.file != str(submission.path):
        say = f"{unsure_words(found)} So this is where your program begins."
        return FirstStop(0, 1, say)
    if not found.certain:
        say = f"{unsure_words(found)} {IN_FRONT}"
        return FirstStop(found.statement, found.nth, say, certain=False)
    count = f"This is execution {found.nth} of {found.of}." if found.of > 1 else ""
    parts = found.look.removeprefix("p ").split(",") if found.look else []
    look = tuple(part.strip() for part in parts)
    sentences = (sentence(found.relation), found.before, count, IN_FRONT)
    say = " ".join(filter(None, sentences))
    return FirstStop(found.statement, found.nth, say, look, certain=found.is_first)


def sentence(text: str) -> str:
    """With a capital letter and a full stop; "" stays what it is."""
    return as_sentence(text) if text else ""


def unsure_words(found: FirstWrong) -> str:
    """That it is not known, and the reason."""
    if found.found and found.span is not None:
        name = found.span.file.rpartition("/")[2]
        place = f"{name}, line {found.span.line}"
        what = "The first wrong value is made" if found.is_first else "One of two changes belongs"
        return f"{what} in {place}."
    reason = sentence(found.reason)
    return f"I am not sure where it first goes wrong: {reason[:1].lower()}{reason[1:]}"
