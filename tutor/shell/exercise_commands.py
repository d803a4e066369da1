"""The shell's commands about one exercise: its brief, the learner's file, and what is wrong."""

from __future__ import annotations

import shlex

from tutor.course.model import Exercise
from tutor.display.blocks import Block, Note
from tutor.errors import JudgeError, TutorError, UsageError
from tutor.shell import checking, visiting
from tutor.shell.session import Session

TOUR = "--tour"


def brief(session: Session, rest: str) -> list[Block]:
    """The brief; of another exercise, without going there."""
    exercise = session.find(rest)
    if exercise == session.exercise:
        return visiting.visit(session, exercise)
    return [*visiting.brief(session, exercise), *visiting.ensure_file(session, exercise)]


def check(session: Session, rest: str) -> list[Block]:
    """Grade the file; of another exercise, after going there."""
    exercise, before = session.find(rest), session.exercise
    if exercise == before:
        return checking.check(session, exercise)[1]
    way_back = f"{'review' if session.review else 'goto'} {before.id}"
    session.go_to(exercise)
    moved = Note(f"You are at {exercise.id} now; `{way_back}` goes back.", dim=True)
    return [moved, *checking.check(session, exercise)[1]]


def why(session: Session, rest: str) -> list[Block]:
    """The first wrong statement, on a case that may be named."""
    from tutor.shell.why import why as find

    exercise, case = _exercise_and_case(session, rest)
    return find(session, exercise, case)[1]


def rule(session: Session, rest: str) -> list[Block]:
    """What was compared in the last check, on a case that may be named."""
    from tutor.shell.rule import rule as explain

    return explain(session, *_exercise_and_case(session, rest))


def debug(session: Session, rest: str) -> list[Block]:
    """A debug session on a script, on an expression, or on a case of an exercise."""
    from tutor.shell import exploring
    from tutor.shell.debugging import debug as run_debugger

    if exploring.is_script(rest.partition(" ")[0]):
        return exploring.explore_script(session, *_words(rest))
    tour = TOUR in rest.split()  # before Python is thought of, where `x --tour` is a difference
    rest = rest.replace(TOUR, "", 1).strip() if tour else rest
    if not tour and exploring.is_expression(rest) and not _is_case(session, rest):
        return exploring.explore_expression(session, rest)
    exercise, case = _exercise_and_case(session, rest)
    return run_debugger(session, exercise, case, tour)


def set_break(session: Session, rest: str) -> list[Block]:
    """The learner's own breakpoints."""
    from tutor.shell.breaks import command

    return command(session, session.exercise, rest.strip())


def predict(session: Session, rest: str) -> list[Block]:
    """The next question, or an answer to it."""
    from tutor.shell.predicting import predict as ask

    return ask(session, session.exercise, rest)


def recall(session: Session, rest: str) -> list[Block]:
    """A question of before, or an answer to it."""
    from tutor.shell.recalling import recall as ask

    return ask(session, rest)


def look(session: Session, rest: str) -> list[Block]:
    """A picture of a value."""
    from tutor.shell import looking

    return looking.look(session, rest)


def plot(session: Session, rest: str) -> list[Block]:
    """A curve of numbers."""
    from tutor.shell import looking

    return looking.plot(session, rest)


def shapes(session: Session, rest: str) -> list[Block]:
    """The tensors at the prompt."""
    from tutor.shell import looking

    return looking.shapes(session, rest)


def edit(session: Session, rest: str) -> list[Block]:
    """The file in the learner's editor: `edit`, `edit 12`, `edit lin`, `edit lin 12`."""
    from tutor.shell.editing import edit as run_editor

    name, _, line = rest.rpartition(" ") if rest[-1:].isdecimal() else (rest, "", "")
    if line and not line.isdecimal():
        name, line = rest, ""
    return run_editor(session, session.find(name.strip()), int(line or 0))


def show(session: Session, rest: str) -> list[Block]:
    """The file on the screen."""
    return visiting.show(session, session.find(rest))


def solution(session: Session, rest: str) -> list[Block]:
    """The reference, for who has asked twice."""
    exercise = session.find(rest)
    return visiting.solution(session, exercise, sure=session.confirm(f"solution {exercise.id}"))


def compare(session: Session, rest: str) -> list[Block]:
    """The learner's program beside the course's, on a case that may be named."""
    from tutor.shell.comparing import compare as lay_side_by_side

    return lay_side_by_side(session, *_exercise_and_case(session, rest))


def picture(session: Session, rest: str) -> list[Block]:
    """The exercise's picture of what the learner's program does."""
    from tutor.shell.picturing import picture as draw

    return draw(session, session.find(rest))


def _exercise_and_case(session: Session, text: str) -> tuple[Exercise, str]:
    """ "lin by hand" is lin's case "by hand"; "by hand" alone is the current exercise's."""
    first, _, after = text.partition(" ")
    if session.course.find(first):
        return session.find(first), _unquoted(after)
    return session.exercise, _unquoted(text)


def _words(text: str) -> tuple[str, list[str]]:
    """A command line's first word and its arguments. Raises UsageError for an open quotation."""
    try:
        first, *rest = shlex.split(text)
    except ValueError as error:
        raise UsageError(
            f"the arguments cannot be read: {error}", fix="Close every quotation mark."
        ) from error
    return first, rest


def _is_case(session: Session, text: str) -> bool:
    """Whether the current exercise has a case of that name. Raises JudgeError."""
    try:
        session.engine.judge.inputs(session.exercise, text, session.settings.seed)
    except JudgeError:
        raise
    except TutorError:
        return False
    return True


def _unquoted(text: str) -> str:
    """The case of `--case 'by hand'`, `'by hand'` and `by hand`."""
    try:
        parts = shlex.split(text)
    except ValueError:
        return text
    return " ".join(parts[1:] if parts[:1] == ["--case"] else parts)
