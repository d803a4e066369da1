"""Words that belong to another place are answered in words, and stay variables where they are some."""

from __future__ import annotations

import pytest

from tests.debugger.scripted import Run
from tutor.course.model import Waypoint

SOURCE = "def f(x):\n    show = x + 1\n    return show\n"
ENTRY = (Waypoint("start", "entry", ""),)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("check", "`check` is for the tutor's prompt: `q` goes there."),
        ("goto scale_grad", "`goto` is for the tutor's prompt"),
        ("debug", "`debug` is for the tutor's prompt: `q` goes there."),
        ("debug f", "`debug` is for the tutor's prompt"),
        ("debug exactly zero", "`debug` is for the tutor's prompt"),
        ("cls", "Ctrl-L clears the screen"),
        (
            "clear",
            "You have set no breakpoint, so there is none to clear. Ctrl-L clears the screen",
        ),
        ("cl 7", "Breakpoint number 7 out of range"),
        ("!check", "NameError"),
        ("check.it", "NameError"),
    ],
)
def test_a_word_of_another_place(line: str, says: str) -> None:
    """What to type instead; what is plainly Python stays Python, and pdb's clear still
    clears.
    """
    shown = Run(SOURCE, [line], {"x": 3}, waypoints=ENTRY).shown(line)
    assert says in " ".join(shown.split())


def test_debug_of_a_call_stays_with_pdb() -> None:
    """It steps through what is typed; and a variable called debug is one."""
    assert "ENTERING RECURSIVE" in Run(SOURCE, ["debug f(2)", "c"], {"x": 3}, waypoints=ENTRY).text
    named = "def f(debug):\n    return debug\n"
    assert Run(named, ["debug"], {"x": 31}, waypoints=ENTRY).shown("debug").endswith("31")


def test_a_variable_of_that_name_is_shown() -> None:
    """A variable of the learner's wins."""
    assert Run(SOURCE, ["n", "show"], {"x": 3}, waypoints=ENTRY).shown("show") == "4"
