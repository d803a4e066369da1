"""At an exercise: going there, its brief, the learner's file, the solution, neighbours."""

from __future__ import annotations

from tutor.course import texts
from tutor.course.model import Course, Exercise, Lesson
from tutor.display.blocks import Block, Code, Heading, Note, Prose
from tutor.errors import UsageError, WorkspaceError
from tutor.shell.predicting import invitation
from tutor.shell.session import Session

OPENING = "A new lesson begins here: `lesson` says what it is about."
NOT_YET = (
    "It is not accepted yet. To see the solution and have that recorded, type `solution` once more."
)


def visit(session: Session, exercise: Exercise) -> list[Block]:
    """Go to an exercise: its file exists afterwards, and its brief is shown.

    Below the brief of a lesson's first exercise it says how to read the lesson's opening.
    """
    fresh = not session.workspace.path(exercise).exists()
    file = ensure_file(session, exercise)
    session.go_to(exercise)
    session.prepare()
    first = lesson_of(session.course, exercise).exercises[0]
    opening = [Note(OPENING, dim=True)] if fresh and first.id == exercise.id else []
    return [*brief(session, exercise), *opening, *invitation(session, exercise), *file]


def lesson_of(course: Course, exercise: Exercise) -> Lesson:
    """The lesson that an exercise belongs to."""
    return next(lesson for lesson in course.lessons if lesson.id == exercise.lesson)


def ensure_file(session: Session, exercise: Exercise) -> list[Block]:
    """Make the learner's file if there is none, and say where it is.

    A folder that refuses does not keep the brief back.
    """
    fresh = not session.workspace.path(exercise).exists()
    try:
        path = session.workspace.open(exercise)
    except WorkspaceError as error:
        return [Note(str(error), "note")]
    words = "Your file, made from the starter" if fresh else "Your file"
    return [Note(f"{words}: {path}", file=str(path))]


def brief(session: Session, exercise: Exercise) -> list[Block]:
    """What to build, and what it builds on that is not accepted yet."""
    stars = "●" * exercise.difficulty + "○" * (5 - exercise.difficulty)
    standing = session.store.standing()
    open_needs = [name for name in exercise.needs if not standing.is_accepted(name)]
    needs = f"Builds on: {', '.join(open_needs)} (not accepted yet)"
    return [
        Heading(exercise.id, f"{exercise.minutes} min  {stars}"),
        Prose(texts.read_brief(exercise)),
        *([Note(needs, dim=True)] if open_needs else []),
    ]


def show(session: Session, exercise: Exercise) -> list[Block]:
    """The learner's file."""
    session.workspace.open(exercise)
    submission = session.workspace.snapshot(exercise)
    if submission.source is None:
        raise UsageError(submission.problem, where=str(submission.path))
    return [Code(submission.source, title=str(submission.path))]


def solution(session: Session, exercise: Exercise, *, sure: bool) -> list[Block]:
    """The reference: after acceptance, or once the learner has said twice that they give up."""
    if not session.store.standing().may_see_solution(exercise.id):
        if not sure:
            return [Note(NOT_YET)]
        session.store.record_give_up(exercise.id)
    if exercise.kind == "debug":
        lines = "\n".join(texts.read_session(exercise))
        title = f"a session that reaches every goal of {exercise.id}"
        return [Code(lines, title=title, language="text")]
    return [Code(texts.read_reference(exercise), title=f"the course's {exercise.id}")]


def next_one(session: Session, exercise: Exercise) -> Exercise | None:
    """The next exercise that is neither accepted nor given up; None when none is left.

    At the end of the course it begins again from the start.
    """
    standing, exercises = session.store.standing(), session.course.exercises
    at = exercises.index(exercise)
    others = (*exercises[at + 1 :], *exercises[:at])
    return next((each for each in others if not standing.may_see_solution(each.id)), None)


def neighbour(course: Course, exercise: Exercise, offset: int) -> Exercise | None:
    """The exercise so many places on in the course, or None past its ends."""
    index = course.exercises.index(exercise) + offset
    return course.exercises[index] if 0 <= index < len(course.exercises) else None
