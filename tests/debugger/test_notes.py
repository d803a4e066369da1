"""What one process of a session leaves for the next: every note comes out of the page as it went in,
once, and a note that is too long leaves none.
"""

from __future__ import annotations

import json
from typing import Any

import pytest

from tutor.debugger.pdb.carried import BreakpointState, Carried
from tutor.debugger.timetravel.notes import (
    Done,
    GoBack,
    Note,
    RunAgain,
    Wake,
    WakeUp,
    decode,
    encode,
)
from tutor.debugger.timetravel.shared_page import WHOLE, SharedPage, Sleeper

CARRIED = Carried(
    hinted=("n", "c"),
    keys=(("c-c", "\x03"), ("ü", "ü")),
    lines=("p x", "\udcff"),
    queue=("n",),
    breakpoints=(BreakpointState(2, "/home/me/f.py", 3, False, "n > 3", True, 0, 1),),
)
AGAIN = RunAgain(4, ("n", "p x"), "/home/me/f.py:3")
NOTES = [
    GoBack(3, CARRIED, AGAIN),
    GoBack(1, Carried()),
    Done(),
    WakeUp(77, Wake(carried=CARRIED, again=AGAIN)),
    WakeUp(77, Wake(crashed=True, signal=11)),
]


@pytest.mark.parametrize("note", NOTES, ids=lambda note: type(note).__name__)
def test_there_and_back(note: Note) -> None:
    """Through JSON, every field of every record; a breakpoint without a condition as one with it."""
    assert decode(json.loads(json.dumps(encode(note)))) == note


def test_no_breakpoints_are_not_the_same_as_none_known() -> None:
    """After `clear` nothing is set again; after a crash the stop keeps what it has."""
    for breakpoints in (None, ()):
        note = GoBack(1, Carried(breakpoints=breakpoints))
        assert decode(json.loads(json.dumps(encode(note)))) == note


@pytest.mark.parametrize(
    "value", [None, [], {}, ["Done"], ["nosuch", {}], ["GoBack", {}], ["WakeUp", {"pid": "7"}]]
)
def test_what_is_no_note_is_refused(value: Any) -> None:
    """Nothing is guessed."""
    with pytest.raises(ValueError):
        decode(value)


def test_a_note_is_taken_once() -> None:
    """The page holds one, and none at first."""
    page = SharedPage()
    assert page.take() is None
    assert page.put(NOTES[1]) and page.put(NOTES[0])
    assert (page.take(), page.take()) == (NOTES[0], None)


def test_a_note_that_is_too_long_leaves_none() -> None:
    """Rather than a half, or the one before it."""
    page = SharedPage()
    page.put(Done())
    assert not page.put(GoBack(1, Carried(lines=("x" * WHOLE,))))
    assert page.take() is None


def test_kept_stops_and_typing_are_known_to_all() -> None:
    """Beside the note, and untouched by it."""
    page = SharedPage()
    assert (page.registry, page.typed) == ([], False)
    page.registry, page.typed = [Sleeper(2, 70), Sleeper(3, 71)], True
    page.put(Done())
    assert (page.registry, page.typed) == ([Sleeper(2, 70), Sleeper(3, 71)], True)
