"""In a hunt `why` names a neighbourhood that holds the line and does not give it away."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tutor.diagnosis.first_wrong import FirstWrong
from tutor.judge.hunt import FEWEST_LINES, neighbourhood_of
from tutor.results import Span

PATH = "/learner/room.py"
LONG = "def long(x):\n" + "    x = x + 1\n" * FEWEST_LINES + "    return x\n"
SOURCE = (
    f"import torch\n\n\ndef short(x):\n    return x\n\n\n{LONG}\n\ndef last(x):\n    return x\n"
)
LENGTH = len(SOURCE.splitlines())


def answer(line: int, verdict: str = "wrong_answer") -> FirstWrong:
    """What the search found."""
    return FirstWrong("one", "long", Span(PATH, line), line, relation="told", verdict=verdict)


def lines_told(line: int) -> tuple[int, int]:
    """First and last line of the neighbourhood of a line."""
    words = neighbourhood_of(answer(line), SOURCE, PATH).reason.split()
    numbers = [int(word.strip(".")) for word in words if word.strip(".").isdigit()]
    assert len(numbers) == 2
    return numbers[0], numbers[1]


@pytest.mark.parametrize("line", range(4, LENGTH + 1))
def test_the_line_is_inside_and_there_are_others(line: int) -> None:
    """Whichever statement it is."""
    if not SOURCE.splitlines()[line - 1].strip():
        return
    first, last = lines_told(line)
    assert first <= line <= last <= LENGTH
    assert last - first >= FEWEST_LINES - 1


def test_nothing_of_the_answer_is_left() -> None:
    """No place, no relation, no value; a debugger has nothing to open at."""
    found = neighbourhood_of(answer(9), SOURCE, PATH)
    assert found.withheld and not found.found
    assert (found.span, found.relation, found.statement, found.got) == (None, "", 0, "")


def test_what_is_not_certain_is_not_a_hint() -> None:
    """A neighbourhood without the line would be false."""
    found = neighbourhood_of(replace(answer(9), certain=False), SOURCE, PATH)
    assert not [word for word in found.reason.split() if word.isdigit()]
    assert "certain" in found.reason


def test_what_needs_no_hunt_is_said_plainly() -> None:
    """An accepted program, or one that does not load."""
    for verdict in ("accepted", "does_not_load"):
        assert neighbourhood_of(answer(9, verdict=verdict), SOURCE, PATH).relation == "told"
