"""`review`: an exercise is written once more beside the accepted file, and comes back on time."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tutor.progress.events import HINT
from tutor.settings import Settings
from tutor.shell import app
from tutor.shell.coming_back import where_you_are
from tutor.shell.coming_reviews import due_line, rows
from tutor.shell.next_step import next_step
from tutor.shell.session import Session
from tutor.workspace.files import REVIEW

# one long session: each test goes on where the one before has ended
pytestmark = [pytest.mark.slow, pytest.mark.corpus]

Type = Callable[[str], tuple[int, str]]
Write = Callable[[str, str], None]
DAY = 24 * 3600
WRONG = "def double(x):\n    return x * x\n"
RIGHT = "def double(x):\n    return x * 2\n"


def hinted(session: Session, type_line: Type, write: Write) -> None:
    """`double` is accepted, after a hint."""
    type_line("goto double")
    type_line("hint")
    write("double", RIGHT)
    assert "accepted" in type_line("check")[1]


def test_from_the_hint_to_the_review_and_back(
    session: Session, type_line: Type, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The whole way: scheduled, due, begun from the starter, put aside, resumed, accepted, rated."""
    assert "Nothing comes back yet" in type_line("review")[1]
    assert "not accepted yet" in type_line("review row_sums")[1]
    hinted(session, type_line, write)
    type_line("goto row_sums")
    assert "Nothing is due. double comes back tomorrow" in type_line("review")[1]
    assert due_line(session) == "" and "1 try, 1 hint" in type_line("review list")[1]
    clock = session.store._clock
    monkeypatch.setattr(session.store, "_clock", lambda: clock() + DAY)
    assert due_line(session) == "Due for review: double. `review` begins."

    shown = type_line("review")[1]
    assert "You solved double yesterday (1 try, 1 hint)" in shown
    copy = session.workspace.path(session.exercise)
    assert str(copy) in shown and copy.parent.name == REVIEW
    assert copy.read_text() == (session.exercise.folder / "starter.py").read_text()
    assert session.place == "review double" and "You are reviewing double" in where_you_are(session)
    assert "Write double.py" in next_step(session).say

    write("double", WRONG)
    assert type_line("check")[0] == 1
    assert "1 so far" in type_line("attempts")[1]
    assert "`review double` continues it" in " ".join(type_line("goto row_sums")[1].split())
    assert session.store.standing().is_accepted("double") and session.place == "row_sums"
    assert session.workspace.snapshot(session.course.exercises[0]).source == RIGHT
    assert copy.read_text() == WRONG

    assert "You are reviewing double" in type_line("review double")[1]
    assert "You are at row_sums now; `review double`" in type_line("check row_sums")[1]
    assert "You are reviewing double" in type_line("review")[1] and copy.read_text() == WRONG
    reopened = app._open(Settings(session.workspace.root, session.course.folder))
    assert reopened.place == "review double" and reopened.exercise.id == "double"
    reopened.close()

    write("double", RIGHT)
    shown = type_line("check")[1]
    assert "Solved again (2 tries, no hint). double comes back" in shown
    assert "row_sums again." in shown and session.exercise.id == "row_sums"
    [solved] = session.store.overall().reviews["double"]
    assert (solved.tries, solved.hints) == (2, 0) and session.store.aside is None
    assert session.store.overall().attempts["double"] == 1
    assert due_line(session) == "" and rows(session)[0]["reviews"] == 1


def test_another_review_begins_from_the_starter(
    session: Session, type_line: Type, write: Write
) -> None:
    """Whatever was written in the last one, which is kept; hints and the solution are rated."""
    type_line("review double")
    copy = session.workspace.path(session.exercise)
    assert "return x * 2" not in copy.read_text()
    kept = sorted((session.workspace.root / "kept").glob("double-*.py"))
    assert kept[-1].read_text() == RIGHT
    assert "Hint 1 of" in type_line("hint")[1]
    type_line("solution")
    assert "the course's double" in type_line("solution")[1]
    write("double", RIGHT)
    assert "hint" not in (shown := type_line("")[1]) and "after the solution" in shown
    assert "double" not in session.store.standing().given_up
    hints = [each for each in session.store.events_of("double") if each.kind == HINT]
    assert len(hints) == 1  # the one before the first acceptance


def test_it_can_be_stopped(session: Session, type_line: Type) -> None:
    """The learner is where they were, and the review continues another time."""
    type_line("goto row_sums")
    type_line("review double")
    shown = type_line("review stop")[1]
    assert "You are at row_sums again." in shown and "put aside" in shown
    assert "No review is under way" in type_line("review stop")[1]
    assert "no exercise is called 'nothing'" in type_line("review nothing")[1]
