"""The tour waits for each thing to be done for real, however it is done."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tutor.shell.session import Session
from tutor.shell.tour import STEPS, after

pytestmark = pytest.mark.slow

Type = Callable[[str], tuple[int, str]]
Write = Callable[[str, str], None]


def test_check_hint_debug_and_undo(session: Session, type_line: Type, write: Write) -> None:
    """In the learner's own file, which is at the end what it was."""
    type_line("goto double")
    before = session.workspace.snapshot(session.exercise).raw
    assert "Tour, 1 of 4" in type_line("tour")[1]
    assert "Tour" not in type_line("hint")[1], "not yet"
    write("double", "def double(x):\n    return None\n")
    assert "Tour, 2 of 4" in type_line("check")[1]
    assert "Tour, 3 of 4" in type_line("hint")[1]
    assert "Tour, 4 of 4" in " ".join(block.text for block in after(session, "debug"))  # type: ignore[union-attr]
    assert "That was the tour" in type_line("undo")[1]
    assert session.workspace.snapshot(session.exercise).raw == before
    assert session.tour == -1 and after(session, "undo") == []


def test_it_can_be_left_and_begun_again(session: Session, type_line: Type) -> None:
    """And is not begun where there is nothing to write."""
    type_line("tour")
    assert "over" in type_line("tour stop")[1] and session.tour == -1
    assert type_line("tour nonsense")[0] == 2
    assert [step.done_by for step in STEPS] == ["check", "hint", "debug", "undo"]
