"""`rule`: what a check compares, exactly, and on which input; true of any verdict."""

from __future__ import annotations

from collections.abc import Iterator

from tutor.course.cost_bar import MEASURES
from tutor.course.model import Exercise, Tolerance
from tutor.display.blocks import Block, Heading, Note, Table
from tutor.errors import UsageError, WorkspaceError
from tutor.results import CaseResult, Grade
from tutor.shell.programs import libraries_for
from tutor.shell.session import Session

Row = tuple[str, str]
CHANGED = (
    "The file has changed since that check, so the input is not shown. `check` grades it again."
)
VALUES = (
    "|yours - expected| <= {:g} x max(1, the largest |expected|) for every float32 number; {:g} in"
    " float64; in 16 bits at least 4 of their smallest steps. Integers, bools and texts: equal."
)
EXACT = "computed from the same input in float64, so its rounding is not held against you"
FORM = "type, shape and dtype are equal, nan and inf are in the same places; nothing is broadcast"
RAISED = "the exception that is expected, or one derived from it; its text does not count"
AFTER = "afterwards they are what the course's program leaves of them, within {:g}"
MEMORY = "the result shares none with an input, unless that of the course's program does"
TWICE = "every case runs twice, the second time in another order"


def rule(session: Session, exercise: Exercise, name: str = "") -> list[Block]:
    """The input of a case, what is expected of it, and every comparison that is made.

    name: of the case; "" for the first that failed, else for the first. Raises UsageError before
    the first check, and for a case that is not there.
    """
    if exercise.kind == "debug":
        what = f"{exercise.id} is done in the debugger; no values are compared"
        raise UsageError(what, fix=f"Type: debug {exercise.id}")
    grade = session.grades.get(exercise.id)
    case = _case(grade, name) if grade else None
    if grade is None or case is None:
        what = f"no check of {exercise.id} has run since the tutor started"
        raise UsageError(what, fix="Type: check, then: rule")
    shown = _with_texts(session, exercise, grade, case)
    notes = [Note(CHANGED)] if not shown.input_summary else []
    rows = [*_of_case(shown), *_of_values(exercise), *_of_program(exercise)]
    heading = Heading(f"How {exercise.id} is compared", f"case {case.name}")
    return [heading, *notes, Table(("", ""), tuple(rows), flexible=1)]


def _case(grade: Grade, name: str) -> CaseResult | None:
    """Raises UsageError for a name that no case has."""
    if not name:
        return grade.failing_case or next(iter(grade.cases), None)
    found = next((case for case in grade.cases if case.name == name), None)
    if found is None:
        names = ", ".join(case.name for case in grade.cases)
        raise UsageError(f"no case is called {name!r}", fix=f"There are: {names}.")
    return found


def _with_texts(session: Session, exercise: Exercise, grade: Grade, case: CaseResult) -> CaseResult:
    """The case with its input in words; a check says that of the first failing one alone.

    For another, the same file is graded once more, and that is not recorded.
    """
    if case.input_summary:
        return case
    try:
        submission = session.workspace.snapshot(exercise)
    except WorkspaceError:
        return case
    if submission.digest != grade.source_digest:
        return case
    libraries = libraries_for(session, exercise, session.store.standing())
    seed = session.settings.seed
    again = session.engine.judge.grade(
        submission, exercise, libraries=libraries, seed=seed, texts=True
    )
    return next((each for each in again.cases if each.name == case.name), case)


def _of_case(case: CaseResult) -> Iterator[Row]:
    """Its input, and both sides of what is compared."""
    different = case.mismatch
    place = f" {different.where}" if different and "." in different.where else ""
    sides = (
        ("input", case.input_summary),
        (f"expected{place}", different.expected if different else case.expected_summary),
        (f"you gave{place}", different.actual if different else case.actual_summary),
    )
    for label, text in sides:
        if text:
            yield label, text


def _of_values(exercise: Exercise) -> Iterator[Row]:
    """How one value is compared with another."""
    tolerance = exercise.tolerance
    yield "form", FORM
    yield "values", VALUES.format(tolerance.float32, tolerance.float64)
    yield "expected is", EXACT
    if exercise.observe:
        yield "and after it", f"{', '.join(exercise.observe)}, in the same way"
    yield "exceptions", RAISED


def _of_program(exercise: Exercise) -> Iterator[Row]:
    """What is looked at besides the values."""
    yield "inputs", AFTER.format(Tolerance().float32)
    yield "memory", MEMORY
    yield "runs", TWICE
    if exercise.forbidden:
        yield "rules", f"done without {', '.join(exercise.forbidden)}"
    for bar in exercise.bars:
        most = f"at most {bar.most:g} x the {MEASURES[bar.measure]} of the course's program"
        yield "work", f"{most} on the case {bar.case}"
