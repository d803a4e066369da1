"""An empty Enter does what comes next, says so, and never checks the same file twice."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import TINY_COURSE
from tutor.settings import Settings, load_settings
from tutor.shell.coming_back import command_for, farewell, where_you_are
from tutor.shell.next_step import Step, next_step
from tutor.shell.session import Session
from tutor.shell.toolbar import toolbar_text

pytestmark = pytest.mark.slow

Type = Callable[[str], tuple[int, str]]
Write = Callable[[str, str], None]
WRONG = "def double(x):\n    return x * x\n"
RIGHT = "def double(x):\n    return x * 2\n"


def test_from_the_first_brief_to_the_next_exercise(
    session: Session, type_line: Type, write: Write
) -> None:
    """By Enter alone: brief, a word to write something, check, what to do, check, next."""
    assert next_step(session) == Step("brief")
    assert "You are at double" in where_you_are(session)
    code, shown = type_line("")
    assert code == 0 and shown.startswith("(Enter: brief)\n") and "double" in shown
    assert "`lesson` says what it is about" in shown
    assert "Write double.py and save it" in type_line("")[1]

    write("double", WRONG)
    code, shown = type_line("")
    assert code == 1 and shown.startswith("(Enter: check)\n") and "expected" in shown
    assert session.store.standing().attempts["double"] == 1
    assert "as it was at the last check" in type_line("")[1]
    assert session.store.standing().attempts["double"] == 1
    assert "wrong answer (squared)" in where_you_are(session)

    write("double", RIGHT)
    assert "accepted" in type_line("")[1]
    assert type_line("")[1].startswith("(Enter: next)\n")
    assert session.exercise.id == "row_sums"


def test_a_missing_file_is_made_again(session: Session, type_line: Type) -> None:
    """By the brief, which says where it is."""
    type_line("goto row_sums")
    session.workspace.path(session.exercise).unlink()
    assert next_step(session) == Step("brief")
    type_line("")
    assert session.workspace.path(session.exercise).exists()


def test_a_file_that_cannot_be_read_stops_no_prompt(tmp_path: Path) -> None:
    """Neither one of the learner's nor one of the course's: `brief` says what is wrong."""
    course = tmp_path / "course"
    shutil.copytree(TINY_COURSE, course)
    session = Session.open(Settings(tmp_path / "mine", course), interactive=False)
    session.go_to(session.exercise)
    path = session.workspace.open(session.exercise)
    path.unlink()
    path.mkdir()
    assert next_step(session) == Step("brief")
    path.rmdir()
    path.write_text("mine\n")
    (session.exercise.folder / "starter.py").unlink()
    assert next_step(session) == Step("brief")
    assert "You are at double" in where_you_are(session)
    session.close()


def test_the_last_exercise_has_no_next_step(session: Session, type_line: Type) -> None:
    """Once everything is accepted or given up."""
    for exercise in session.course.exercises:
        session.store.record_give_up(exercise.id)
    type_line("goto double")
    assert "Every exercise of the course is accepted" in next_step(session).say


def test_leaving_says_how_to_come_back(session: Session) -> None:
    """With the options that lead to this very place, and none that are usual."""
    assert f"--workspace {session.settings.workspace}" in farewell(session)
    assert "To come back to double, type: tutor --workspace" in farewell(session)
    assert command_for(load_settings()) == "tutor"
    usual = load_settings()
    spaced = Settings(usual.workspace / "my files", usual.course, seed=7)
    assert command_for(spaced).endswith("my files' --seed 7")


def test_a_lesson_opens_when_asked(type_line: Type) -> None:
    """Of the current exercise, or of another; the brief no longer comes below it."""
    shown = type_line("lesson")[1]
    assert shown and type_line("lesson quadruple") == (0, shown)
    assert type_line("lesson nothing")[0] == 2
    assert shown.split("\n")[0] not in type_line("brief")[1]


def test_the_bottom_line_says_what_enter_does() -> None:
    """As long as there is room."""
    assert toolbar_text("Title", [True], "ready", "Enter: check, or help", 80).endswith("or help")
    assert "Enter" not in toolbar_text("Title", [True], "ready", "Enter: check, or help", 30)
