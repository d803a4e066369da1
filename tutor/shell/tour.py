"""`tour`: two minutes in which the learner checks, takes a hint, debugs and undoes, for real."""

from __future__ import annotations

from dataclasses import dataclass

from tutor.display.blocks import Block, Heading, Note
from tutor.errors import UsageError
from tutor.shell.session import Session


@dataclass(frozen=True)
class Step:
    """done_by: the command that does it; "check" is also a save. say: what to do, and why."""

    done_by: str
    say: str


STEPS = (
    Step(
        "check",
        "Open {path} in your editor (`edit` opens one), write `    return None` as the whole body"
        " of {name}, and save it. Then type `check`; if the verdict came by itself, you need not."
        " A wrong answer costs nothing.",
    ),
    Step(
        "hint",
        "That is a verdict: what is wrong, and the smallest case that shows it. Type `hint` for a"
        " first nudge; each one says a little more.",
    ),
    Step(
        "debug",
        "Type `debug`: it stops inside your own function. There, `n` runs the next line, the name"
        " of a variable shows it, and `q` comes back here.",
    ),
    Step(
        "undo",
        "Type `undo`: your file is again what it was before. Every version that was checked is"
        " kept; `attempts` lists them.",
    ),
)
END = "That was the tour. `brief` says what to build, and `help` lists everything else."
ENDED = "The tour is over; `tour` begins it again."
NO_FILE = "the tour needs an exercise with a file that is not accepted yet"


def tour(session: Session, rest: str) -> list[Block]:
    """Begin, or end with `tour stop`. Raises UsageError for other words, or where there is nothing
    to try it on.
    """
    if rest not in ("", "stop"):
        raise UsageError(f"`tour` does not know {rest!r}", fix="Type: tour, or: tour stop")
    if rest:
        session.tour = -1
        return [Note(ENDED)]
    exercise = session.exercise
    if exercise.kind == "debug" or session.store.standing().is_accepted(exercise.id):
        raise UsageError(NO_FILE, fix="Type: next, then: tour")
    session.workspace.open(exercise)
    session.tour = 0
    return [Heading("A tour", "two minutes; `tour stop` ends it"), *_say(session)]


def after(session: Session, done: str) -> list[Block]:
    """What the tour says behind the answer to a command, or to a save: the next step, if this one
    is done.
    """
    if session.tour < 0 or STEPS[session.tour].done_by != done:
        return []
    session.tour += 1
    if session.tour == len(STEPS):
        session.tour = -1
        return [Note(END)]
    return _say(session)


def _say(session: Session) -> list[Block]:
    step, exercise = STEPS[session.tour], session.exercise
    path = session.workspace.path(exercise)
    words = step.say.format(path=path, name=exercise.entry[0])
    number = f"Tour, {session.tour + 1} of {len(STEPS)}"
    return [Note(f"{number}: {words}", file=str(path))]
