"""Goals on a real terminal: they tick themselves off at the bottom of the screen, once across
`back`, and the shell knows of them.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.debug_course import make_debug_course
from tests.terminal.hang_up import hang_up
from tests.terminal.test_main_job import Terminal, last_line

pytestmark = pytest.mark.slow


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., Terminal]]:
    """Starts the shell on a course with an exercise that is done in the debugger."""
    course, opened = make_debug_course(tmp_path), []

    def begin(columns: int = 80, **environ: str) -> Terminal:
        command = [
            sys.executable,
            "-m",
            "tutor",
            "--course",
            str(course),
            "--workspace",
            str(tmp_path / "mine"),
        ]
        opened.append(Terminal(command, columns=columns, **environ))
        opened[-1].wait(lambda text: "double>" in text, "the first prompt")
        return opened[-1]

    yield begin
    for terminal in opened:
        hang_up(terminal.child)


@pytest.mark.parametrize("columns", [60, 80])
def test_the_goals_tick_themselves_off(start: Callable[..., Terminal], columns: int) -> None:
    """In the toolbar and as lines; going back takes nothing away and counts nothing twice; the
    shell records it.
    """
    tutor = start(columns)
    tutor.type("goto walk", then="walk>")
    tutor.type("debug", then="ipdb>")
    assert " 0 of 2 goals   ○ step into total" in tutor.wait(
        lambda text: "of 2 goals" in text, "the toolbar"
    )
    tutor.type("s", then="ipdb>")
    assert " 1 of 2 goals   ○ the variable n" in tutor.wait(
        lambda text: " 1 of 2 goals" in text, "the first goal"
    )
    tutor.type("back", then="ipdb>")
    assert " 1 of 2 goals" in tutor.wait(
        lambda text: text.count("-> ") >= 3 and " 1 of 2 goals" in text, "still reached"
    )
    tutor.type("s", then="ipdb>")
    assert tutor.text().count("✓ step into total (1 of 2)") <= 1
    tutor.type("p len(x)", then="ipdb>")
    assert "2 of 2 goals" in tutor.wait(lambda text: " 2 of 2 goals" in text, "the second goal")
    assert all(len(line) <= columns for line in tutor.text().splitlines())
    tutor.child.send("q\r")
    tutor.wait(
        lambda text: (
            "All 2 goals of walk are reached" in text and last_line(text).startswith("walk>")
        ),
        "recorded",
    )
    assert "accepted" in tutor.type("check", then="walk>")


def test_where_no_toolbar_can_be_the_goals_are_printed(start: Callable[..., Terminal]) -> None:
    """A dumb terminal."""
    tutor = start(TERM="dumb")
    tutor.child.send("goto walk\r")
    tutor.wait(lambda text: "walk>" in text, "there")
    tutor.child.send("debug\r")
    text = tutor.wait(lambda text: "ipdb>" in text, "the debugger")
    assert "Goals: 0 of 2 reached" in text and "○ step into total" in text
    tutor.child.send("s\r")
    tutor.wait(lambda text: "✓ step into total (1 of 2)" in text, "ticked")
    tutor.child.send("q\r")
    tutor.wait(lambda text: "Goals of walk: 1 of 2 reached" in text, "recorded")
