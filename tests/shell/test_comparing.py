"""`compare` shows the course's program only when it may be seen."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tutor.course.model import Exercise
from tutor.diagnosis.beside_course import INSIDE, OWN, SAME, TURNED, BesideCourse, Pair, Statement
from tutor.display.blocks import Note, Table
from tutor.shell.comparing import show
from tutor.shell.session import Session

Type = Callable[[str], tuple[int, str]]
Write = Callable[[str, str], None]


@pytest.mark.slow
def test_it_waits_until_the_exercise_is_accepted(type_line: Type, write: Write) -> None:
    """Then the statements of both are there, and of an exercise that is named, too."""
    type_line("goto double")
    write("double", "def double(x):\n    return x + x\n")
    code, shown = type_line("compare")
    assert code == 2 and "waits until yours is accepted" in shown and "Type: check" in shown
    assert type_line("check")[0] == 0
    code, shown = type_line("compare")
    assert code == 0 and "double: yours beside the course's" in shown
    assert "return x + x" in shown and "= " in shown
    assert "no case is called 'nonsense'" in type_line("compare double nonsense")[1]


def words_of(session: Session, found: BesideCourse) -> tuple[list[str], list[tuple[str, ...]]]:
    """The notes and the rows."""
    exercise = session.course.find("double")
    assert isinstance(exercise, Exercise)
    blocks = show(exercise, found)
    rows = [row for block in blocks if isinstance(block, Table) for row in block.rows]
    return [block.text for block in blocks if isinstance(block, Note)], rows


def test_each_relation_in_words(session: Session) -> None:
    """What they mean is said where they occur, and only there."""
    mine, theirs = Statement(3, "a = b.T", "[2, 3] float32"), Statement(7, "a = b")
    notes, rows = words_of(
        session,
        BesideCourse(
            "by hand",
            (Pair(mine, OWN), Pair(mine, TURNED, (theirs,)), Pair(mine, INSIDE, (theirs,))),
            (theirs,),
            1200,
            3,
            whole=False,
        ),
    )
    assert rows == [
        ("3", "a = b.T"),
        ("", "not found there: [2, 3] float32"),
        ("3", "a = b.T"),
        ("turned 7", "a = b"),
        ("3", "a = b.T"),
        ("inside 7", "a = b"),
        ("7", "a = b"),
    ]
    assert notes[0] == (
        "In line 3 your program makes the first value that is not found in the course's; the next"
        " one that both have is made in line 3."
    )
    assert "Torch operations on this case: 1,200 in yours, 3 in the course's." in notes
    assert any(note.startswith("turned:") for note in notes)
    assert any("only its beginning, or" in note for note in notes)


@pytest.mark.parametrize(
    ("found", "says"),
    [
        (BesideCourse("c", (Pair(Statement(1, "a"), SAME, (Statement(2, "a"),)),)), "either"),
        (
            BesideCourse("c", (Pair(Statement(1, "a"), SAME),), (Statement(2, "a"),)),
            "it makes more",
        ),
        (BesideCourse("c", ()), "Neither program"),
        (BesideCourse("c", (Pair(Statement(4, "a"), OWN),)), "In line 4 your program makes"),
    ],
)
def test_the_summary(session: Session, found: BesideCourse, says: str) -> None:
    """One for each way in which two programs relate."""
    notes, _ = words_of(session, found)
    assert says in notes[0]
    assert not any(note.startswith(("turned:", "inside:")) for note in notes)
