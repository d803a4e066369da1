"""What the commands do: each returns blocks to show and prints nothing. The shell and the command line share them."""

from __future__ import annotations

import contextlib
import dataclasses
import difflib

from tutor.course import load
from tutor.course.libraries import libraries
from tutor.course.model import Course, Exercise
from tutor.debugger.cheatsheet import GROUPS, TRAPS
from tutor.diagnosis.pages import codes, read_page
from tutor.display.blocks import AcceptedBlock, Block, Code, DiagnosisBlock, Heading, Note, Prose, Table
from tutor.errors import UsageError, WorkspaceError
from tutor.progress.standing import Standing
from tutor.results import Grade, Verdict
from tutor.shell import sessions, why
from tutor.shell.predicting import invitation
from tutor.shell.session import Session

Blocks = list[Block]


def check(session: Session, exercise: Exercise) -> tuple[Grade, Blocks]:
    """Snapshot, grade, record, show. An exercise that is done in the debugger is checked by its goals."""
    if exercise.kind == "debug":
        return sessions.check(session, exercise)
    session.workspace.open(exercise)
    submission = session.workspace.snapshot(exercise)
    standing = session.store.standing()
    grade = session.engine.judge.grade(
        submission, exercise, libraries=libraries(session.course, exercise, own_programs(session, standing)), seed=session.settings.seed
    )
    hints = standing.hints.get(exercise.id, 0)
    grade = dataclasses.replace(grade, attempts=standing.attempts.get(exercise.id, 0) + 1, hints_used=hints)
    session.store.record_attempt(exercise.id, grade, submission, hints)
    session.grades[exercise.id] = grade
    if grade.verdict in why.SEARCHED:
        why.foresee(session, exercise, submission)
    if grade.accepted:
        with contextlib.suppress(WorkspaceError):  # a folder that refuses takes nothing from the acceptance
            session.workspace.write_library({*standing.accepted, exercise.id})
    return grade, show_grade(session, exercise, grade, submission.source or "")


def own_programs(session: Session, standing: Standing) -> dict[str, tuple[str, str]]:
    """The learner's latest accepted programs, for the exercises that import them."""
    return {
        exercise.id: (standing.accepted[exercise.id].source, str(session.workspace.path(exercise)))
        for exercise in session.course.exercises
        if exercise.id in standing.accepted
    }


def show_grade(session: Session, exercise: Exercise, grade: Grade, source: str) -> Blocks:
    """A failed check as one diagnosis; an accepted one with its debrief and the way on."""
    if not grade.accepted:
        return [DiagnosisBlock(grade, source), *why.advice(grade)]
    checks = ["values, shapes and dtypes", "inputs unchanged", "the same answers when called again in another order"]
    if exercise.forbidden:
        checks.append(f"done without {', '.join(exercise.forbidden)}")
    if exercise.bars:
        checks.append("not more work than it takes")
    following = next_one(session, exercise)
    end = f"`next` goes on to {following.id}." if following else "Every exercise of the course is accepted."
    look = [Note("`picture` shows what yours does.")] if load.read_picture(exercise) else []
    return [AcceptedBlock(grade, tuple(checks)), Prose(load.read_debrief(exercise)), *look, Note(end)]


def visit(session: Session, exercise: Exercise) -> Blocks:
    """Go to an exercise: its file exists afterwards, and its brief is shown, the lesson's opening before its first one."""
    fresh = not session.workspace.path(exercise).exists()
    file = ensure_file(session, exercise)
    session.go_to(exercise)
    session.prepare()
    blocks: Blocks = []
    lesson = next(lesson for lesson in session.course.lessons if lesson.id == exercise.lesson)
    if fresh and lesson.exercises[0].id == exercise.id:
        blocks.append(Prose(load.read_opening(lesson)))
    return [*blocks, *brief(session, exercise), *invitation(session, exercise), *file]


def ensure_file(session: Session, exercise: Exercise) -> Blocks:
    """Make the learner's file if there is none, and say where it is; a folder that refuses does not keep the brief back."""
    fresh = not session.workspace.path(exercise).exists()
    try:
        path = session.workspace.open(exercise)
    except WorkspaceError as error:
        return [Note(str(error), "note")]
    return [Note(f"{'Your file, made from the starter' if fresh else 'Your file'}: {path}")]


def brief(session: Session, exercise: Exercise) -> Blocks:
    """What to build."""
    stars = "●" * exercise.difficulty + "○" * (5 - exercise.difficulty)
    return [Heading(exercise.id, f"{exercise.minutes} min  {stars}"), Prose(load.read_brief(exercise))]


def hint(session: Session, exercise: Exercise) -> Blocks:
    """The next rung of the ladder; all of them once it is climbed."""
    hints = load.read_hints(exercise)
    used = session.store.standing().hints.get(exercise.id, 0)
    if used >= len(hints):
        last = hints[-1]
        return [Heading(f"Hint {len(hints)} of {len(hints)}: {last.title}"), Prose(last.text), Note("That was the last one.")]
    session.store.record_hint(exercise.id, used)
    return [Heading(f"Hint {used + 1} of {len(hints)}: {hints[used].title}"), Prose(hints[used].text)]


def listing(session: Session) -> Blocks:
    """All exercises with what stands with them."""
    standing = session.store.standing()
    blocks: Blocks = []
    for lesson in session.course.lessons:
        rows = tuple(_row(exercise, standing, session) for exercise in lesson.exercises)
        blocks += [Heading(lesson.title), Table(("", "", "", "", ""), rows, flexible=2)]
    if any(sessions.in_short(exercise, standing.sessions) for exercise in session.course.exercises):
        blocks.append(Note("4/14 and the like: goals reached in debug sessions, of all there are."))
    blocks += [Note(f"{name}: your stops in it: {'; '.join(stops)}", "break") for name, stops in standing.breaks.items() if stops]
    return blocks


def _row(exercise: Exercise, standing: Standing, session: Session) -> tuple[str, ...]:
    goals = sessions.in_short(exercise, standing.sessions)
    return mark(exercise, standing, session), exercise.id, exercise.title, goals, f"{exercise.minutes} min"


def mark(exercise: Exercise, standing: Standing, session: Session) -> str:
    """✓ accepted, · begun, > here."""
    if exercise.id == session.exercise.id:
        return ">"
    if standing.is_accepted(exercise.id):
        return "✓"
    return "·" if standing.attempts.get(exercise.id) or exercise.id in standing.sessions else ""


def rows(session: Session) -> list[dict[str, object]]:
    """The same as data."""
    standing = session.store.standing()
    return [
        {
            "id": exercise.id,
            "lesson": exercise.lesson,
            "title": exercise.title,
            "minutes": exercise.minutes,
            "accepted": standing.is_accepted(exercise.id),
            "attempts": standing.attempts.get(exercise.id, 0),
            "hints_used": standing.hints.get(exercise.id, 0),
            "sessions": standing.sessions[exercise.id].count if exercise.id in standing.sessions else 0,
            "goals_reached": sorted(standing.sessions[exercise.id].reached) if exercise.id in standing.sessions else [],
            "file": str(session.workspace.path(exercise)),
        }
        for exercise in session.course.exercises
    ]


def progress(session: Session) -> Blocks:
    """How far the learner is, lesson by lesson."""
    standing = session.store.standing()
    table = []
    for lesson in session.course.lessons:
        done = sum(standing.is_accepted(exercise.id) for exercise in lesson.exercises)
        tries = sum(standing.attempts.get(exercise.id, 0) for exercise in lesson.exercises)
        spent = sum(standing.seconds.get(exercise.id, 0.0) for exercise in lesson.exercises)
        played = sum(exercise.id in standing.sessions and standing.sessions[exercise.id].finished for exercise in lesson.exercises)
        table.append((lesson.title, f"{done} of {len(lesson.exercises)}", str(tries), str(played), f"{spent / 60:.0f} min"))
    return [Table(("lesson", "accepted", "checks", "debugged", "time"), tuple(table), flexible=0)]


def show(session: Session, exercise: Exercise) -> Blocks:
    """The learner's file."""
    session.workspace.open(exercise)
    submission = session.workspace.snapshot(exercise)
    if submission.source is None:
        raise UsageError(submission.problem, where=str(submission.path))
    return [Code(submission.source, title=str(submission.path))]


def explain(session: Session, code: str) -> Blocks:
    """The page of a diagnosis: the author's message in this exercise first, then the course, then our own pages."""
    if not code:
        last = session.grades.get(session.exercise.id)
        if last is None or last.diagnosis is None:
            raise UsageError("there is no diagnosis to explain yet", mend="Usage: explain CODE, or `check` first.")
        code = last.diagnosis.code
    for exercise in (session.exercise, *session.course.exercises):
        for known in load.read_known(exercise):
            if known.code == code:
                parts: Blocks = [Heading(known.title, f"{exercise.id}  {code}"), Prose(known.message)]
                parts += [Note(known.help, "help")] if known.help else []
                return [*parts, *([Note(known.look, "look")] if known.look else [])]
    page = read_page(code)
    if page is None:
        raise UsageError(f"no diagnosis has the code {code!r}", mend=f"Of our own there are: {', '.join(sorted(codes()))}.")
    return [Prose(page)]


def glossary(session: Session, term: str) -> Blocks:
    """One entry, or the list of them. Raises UsageError for a word that is not there, with the nearest."""
    entries = load.read_glossary(session.course)
    if not term:
        words = ", ".join(entries)
        return [
            Heading("Glossary", f"{len(entries)} words"),
            Prose(words or "This course has none."),
            Note("`glossary WORD` says what one means."),
        ]
    found = next((word for word in entries if term.casefold() == word.casefold()), None)
    found = found or next((word for word in entries if term.casefold() in word.casefold()), None)
    if found is None:
        near = difflib.get_close_matches(term, entries, 1, 0.5)
        raise UsageError(f"the glossary has no word {term!r}", mend=f"Did you mean {near[0]}?" if near else "`glossary` lists them.")
    return [Heading(found), Prose(entries[found])]


def cheatsheet() -> Blocks:
    """The debugger on one page."""
    tables = [block for title, rows in GROUPS for block in (Heading(title), Table(("", ""), rows, flexible=1))]
    return [*tables, Heading("Traps"), *(Note(f"· {trap}") for trap in TRAPS)]


def solution(session: Session, exercise: Exercise, *, sure: bool) -> Blocks:
    """The reference: after acceptance, or once the learner has said twice that they give up."""
    if not session.store.standing().may_see_solution(exercise.id):
        if not sure:
            session.giving_up = exercise.id
            return [Note("It is not accepted yet. To see the solution and have that recorded, type `solution` once more.")]
        session.store.record_give_up(exercise.id)
        session.giving_up = ""
    if exercise.kind == "debug":
        return [Code("\n".join(load.read_session(exercise)), title=f"a session that reaches every goal of {exercise.id}", language="text")]
    return [Code(load.read_reference(exercise), title=f"the course's {exercise.id}")]


def reset(session: Session, exercise: Exercise) -> Blocks:
    """The starter again; what stood there is kept."""
    kept = session.workspace.reset(exercise)
    path = session.workspace.path(exercise)
    return [
        Note(f"{path} is the starter again. Yours is kept as {kept}." if kept else f"{path} is the starter; there was nothing to keep.")
    ]


def next_one(session: Session, exercise: Exercise) -> Exercise | None:
    """The next exercise after this one that is neither accepted nor given up, from the start again at the end; None when none is left."""
    standing, exercises = session.store.standing(), session.course.exercises
    at = exercises.index(exercise)
    return next((other for other in (*exercises[at + 1 :], *exercises[:at]) if not standing.may_see_solution(other.id)), None)


def exit_code(grade: Grade) -> int:
    """0 accepted, 3 not gradable by our fault, else 1."""
    if grade.accepted:
        return 0
    return 3 if grade.verdict is Verdict.JUDGE_ERROR else 1


def neighbour(course: Course, exercise: Exercise, offset: int) -> Exercise | None:
    """The exercise so many places on in the course, or None past its ends."""
    index = course.exercises.index(exercise) + offset
    return course.exercises[index] if 0 <= index < len(course.exercises) else None
