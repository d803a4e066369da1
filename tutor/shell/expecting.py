"""`expect`: whether the task agrees with what a learner thinks that a call should do.

What is typed is evaluated in the learner's Python; only its values leave that process. The course's
own program is asked by the judge, and its code and its numbers are not shown.
"""

from __future__ import annotations

import base64

from tutor.course.model import Exercise
from tutor.display.blocks import Block, Note, Output
from tutor.errors import UsageError
from tutor.questions.told import ExpectedCall
from tutor.shell.expectation import FORMS, Expectation, read_expectation
from tutor.shell.session import Session

MOST_BYTES = 2 << 20
YES = "Yes: the task{} agrees."
NO = "No: the task{} does not agree."


def expect(session: Session, rest: str) -> list[Block]:
    """Whether the task agrees.

    Raises UsageError for a text that is not such a question, and for values that cannot leave the
    learner's Python.
    """
    if not rest:
        raise UsageError("what do you expect?", fix=FORMS)
    owners = _owners(session)
    asked = read_expectation(rest, owners)
    exercise = owners[asked.entry]
    packed, printed = _evaluated(session, asked)
    shown: list[Block] = [Output(printed)] if printed else []
    if packed is None:
        return shown
    told = session.engine.judge.agrees(exercise, _expected_call(asked, packed))
    verdict = (YES if told.agrees else NO).format(
        "" if exercise == session.exercise else _of(exercise)
    )
    return [*shown, Note(" ".join(filter(None, (verdict, told.said))))]


def _of(exercise: Exercise) -> str:
    return f" of {exercise.id}"


def _owners(session: Session) -> dict[str, Exercise]:
    """Function → the exercise that asks for it: the current one, else the first to do so.

    An exercise that grows in stages asks once more for what others have asked for.
    """
    written = [each for each in session.course.exercises if each.kind != "debug"]
    first = sorted(written, key=lambda each: (each != session.exercise, each.staged))
    owners: dict[str, Exercise] = {}
    for exercise in first:
        owners = {**dict.fromkeys(exercise.entry, exercise), **owners}
    return owners


def _evaluated(session: Session, asked: Expectation) -> tuple[bytes | None, str]:
    """The packed values, and what was printed; None where one of them raised.

    Raises UsageError where they are too large to be sent.
    """
    sources = {f"_expect_{number}": each for number, each in enumerate(asked.arguments, 1)}
    sources["_expect_value"] = asked.value or "None"
    files = session.workspace.files()
    python, printed = session.engine.python, list[str]()
    packed, made = None, list[str]()
    for name, source in sources.items():
        # in a tuple, a function is a value like any other
        if python.evaluate(f"{name} = ({source},)", files, printed.append):
            break
        made.append(name)
    else:
        packed = python.give(made).packed
    if made and python.is_running:
        python.evaluate(f"del {', '.join(made)}", files, printed.append)
    if packed is not None and len(packed) > MOST_BYTES:
        raise UsageError("these values are too large to ask about", fix="Try smaller ones.")
    return packed, "".join(printed)


def _expected_call(asked: Expectation, packed: bytes) -> ExpectedCall:
    text = base64.b64encode(packed).decode("ascii")
    return ExpectedCall(asked.entry, text, asked.keywords, asked.part, asked.sets, asked.raises)
