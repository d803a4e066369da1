"""A question of a planned stop is asked once more, in a run without a terminal."""

from __future__ import annotations

import pytest
import torch

from tutor.candidate.wire.protocol import pack
from tutor.course.model import Goal, Guess, Waypoint
from tutor.debugger.messages import AskedEvent
from tutor.debugger.playback.ask_again import ask_again
from tutor.debugger.request import DebugRequest

SOURCE = """
def f(rows, w):
    print("noise")
    out = rows @ w
    out = out + 1
    return out
"""
STARTER = "def f(x, w): ...\n"
HARD_TO_REACH = Goal("k", "answer the question", "answered", after="something else")
QUESTION = Waypoint("w", "entry", "", look=("x.shape", "nobody"), question="?", answer="x.shape[0]")
GUESS = Waypoint("w", "return", "", predict=Guess("?", "out.shape", "so"))


def ask(point: Waypoint, text: str, source: str = SOURCE) -> AskedEvent:
    """The question of this stop, answered with this text, "" for not at all."""
    inputs = pack({"x": torch.ones(5, 4), "w": torch.ones(4, 3)})
    request = DebugRequest("f", source, "/x/f.py", "f", inputs, (point,), STARTER)
    return ask_again(request, text)


def test_the_line_and_the_values_come_with_the_question() -> None:
    """In the learner's names; the answer does not come before theirs."""
    seen = ask(QUESTION, "")
    assert seen == AskedEvent(True, 3, (("rows.shape", "torch.Size([5, 4])"),))


@pytest.mark.parametrize(("text", "is_right"), [("5", True), ("len(rows)", True), ("4", False)])
def test_an_answer_is_judged_in_the_frame(text: str, is_right: bool) -> None:
    """Whatever else a session would ask for before."""
    point = Waypoint("w", "entry", "", question="?", answer="x.shape[0]", goals=(HARD_TO_REACH,))
    seen = ask(point, text)
    assert (seen.is_right, seen.truth) == (is_right, "5")


@pytest.mark.parametrize(("text", "is_right"), [("(5, 3)", True), ("5x3", True), ("(5, 4)", False)])
def test_a_prediction_is_judged_once_its_line_has_run(text: str, is_right: bool) -> None:
    """Also at the last line, behind which the function is left."""
    seen = ask(GUESS, text)
    assert seen.reached and seen.is_right is is_right and "5, 3" in seen.truth
    after = Waypoint("w", "assign $0.g", "", predict=Guess("?", "x.shape", "so"))
    assert ask(after, text).reached is False  # no such place: nothing is asked


@pytest.mark.parametrize(
    "source",
    [
        "def g(x, w):\n    return 1\n",
        "def f(x, w)\n",
        "def f(x, w):\n    raise ValueError\n",
        "raise SystemExit\n",
    ],
    ids=["another name", "no syntax", "raises", "leaves"],
)
def test_a_program_that_does_not_get_there_asks_nothing(source: str) -> None:
    """And whatever it does, there is an answer."""
    assert ask(GUESS, "1", source) == AskedEvent(reached=False)
