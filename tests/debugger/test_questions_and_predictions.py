"""Questions and predictions hold whatever the learner does meanwhile: climbs the stack, steps away,
gives the names to other values.
"""

from __future__ import annotations

import torch

from tests.debugger.guided import Guess, Session, goal, stop
from tutor.course.model import Waypoint

SOURCE = """def f(x, w):
    y = x @ w
    return y


def outer(given, rate):
    wide = given * rate
    return f(wide, wide.T) * 2
"""
ASKED = stop(
    "entry in f", goal("answer", "answered"), question="How many numbers in x?", answer="x.numel()"
)


def climb(lines: str, point: Waypoint = ASKED, source: str = SOURCE) -> Session:
    """A session in f, which outer has called: given is [5, 4], in f it is called x."""
    return Session(
        source, lines.split("|"), {"given": torch.ones(5, 4), "rate": 2}, point, entry="outer"
    )


def test_an_answer_in_the_names_of_the_stop_after_going_up() -> None:
    """The question is about the stop, so its names count wherever the learner looks; so do those of
    the place they look at.
    """
    assert climb("u|answer x.shape[0] * x.shape[1]|q").reached == ["answer"]
    assert climb("u|answer wide.numel()|q").reached == ["answer"]
    assert climb("u|d|answer x.numel()|q").reached == ["answer"]
    assert climb("u|answer 20|q").reached == ["answer"]


def test_an_answer_from_inside_a_call_that_was_stepped_into() -> None:
    """Asked in outer, answered in f: the names of all three places count, the stop's, the program's
    and the selected frame's.
    """
    point = stop(
        "entry in outer",
        goal("answer", "answered"),
        question="How many rows?",
        answer="given.shape[0]",
    )
    assert climb("n|s|answer given.shape[0]|q", point).reached == ["answer"]
    assert climb("n|s|answer x.shape[0]|q", point).reached == ["answer"]
    assert climb("n|s|u|answer len(x)|q", point).reached == ["answer"]


def test_no_wrong_answer_is_taken_from_anywhere() -> None:
    """More places to read it in are not more ways to be right: names of none of them, other values,
    other functions' values.
    """
    session = climb(
        "answer wide.numel()|u|answer rate|answer nosuch|answer wide.shape|answer 1/0|answer w.shape[0]|q"
    )
    assert session.reached == [] and session.text.count("No, this run says something else") == 6


def test_a_prediction_is_about_what_was_passed() -> None:
    """A program may give the name of a parameter to something else on the very line; the author
    cannot know.
    """
    point = stop(
        "entry",
        goal("predict", "predicted"),
        predict=Guess("How many rows has x?", "x.shape[0]", "Five."),
    )
    source = "def f(x, w):\n    x = x[2:]\n    return x\n"
    for end in ("n", "c"):
        session = Session(source, ["predict 5", end, "q"], {"x": torch.ones(5, 4), "w": 1}, point)
        assert session.reached == ["predict"] and "It is 5." in session.text
    spread = stop(
        "entry", goal("predict", "predicted"), predict=Guess("How many?", "len(rest)", "Two.")
    )
    source = "def f(*rest):\n    rest = rest[1:]\n    return rest\n"
    assert Session(source, ["predict 2", "n", "q"], {"x": 1, "w": 1}, spread).reached == ["predict"]


def test_a_wrong_prediction_is_asked_about_where_the_program_raised() -> None:
    """The last prompt opens there, so there is time for a why; at the end of a run there is none."""
    point = stop(
        "entry",
        goal("predict", "predicted"),
        predict=Guess("Shape of x - w?", "(x - w).shape", "Every one meets every other."),
    )
    source = "def f(x, w):\n    raise ValueError('no')\n"
    inputs = {"x": torch.ones(4, 1), "w": torch.ones(4)}
    session = Session(source, ["predict (4,)", "c", "because they line up", "q"], inputs, point)
    assert (
        session.reached == ["predict"]
        and "Every one meets" not in session.shown("c")
        and "Every one meets" in session.text
    )
    assert Session(source, ["predict (4,)", "c", "q"], inputs, point).reached == []


def test_a_prediction_of_what_never_comes_to_be_counts_no_longer() -> None:
    """As a look line that means nothing in this learner's program."""
    point = stop(
        "entry",
        goal("predict", "predicted"),
        predict=Guess("Shape of w.g?", "w.g.shape", "That of w."),
    )
    session = Session(
        "def f(x, w):\n    return x\n",
        ["predict (4, 3)", "c"],
        {"x": torch.ones(5, 4), "w": torch.ones(4, 3)},
        point,
    )
    assert (
        session.reached == []
        and session.progress.counts() == (0, 0)
        and ("void", {"key": "predict"}) in session.events
    )


def test_renamed_parameters_in_a_prediction_are_told() -> None:
    """The author's words name the starter's parameters; the answer is translated, the prose cannot
    be.
    """
    point = stop(
        "entry",
        goal("predict", "predicted"),
        predict=Guess("Shape of inp?", "inp.shape", "Five by four."),
    )
    starter = "def f(inp, w):\n    raise NotImplementedError\n"
    session = Session(
        "def f(a, b):\n    return a\n",
        ["predict 5x4", "n", "q"],
        {"x": torch.ones(5, 4), "w": 1},
        point,
        starter=starter,
    )
    assert "In your file inp is called a." in session.text and session.reached == ["predict"]


def test_what_is_asked_comes_last_above_the_prompt() -> None:
    """A stop may be taller than the screen: after story, look lines and listing come the question
    and then the prediction; once.
    """
    text = climb(
        "p 1|q",
        stop(
            "entry in f",
            look=("x.shape",),
            question="?",
            answer="1",
            predict=Guess("Shape of y?", "y.shape", "."),
        ),
    ).text
    assert (
        text.index("Look: type")
        < text.index("-> ")
        < text.index("Question")
        < text.index("Predict first")
        < text.index("> p 1")
    )
    assert text.count("Predict first") == text.count("Question") == 1


def test_an_open_prediction_is_named_once_when_its_line_has_run() -> None:
    """Not while a callee runs, not after one was noted, not where an earlier session has reached
    the goal, and once a session.
    """
    points = [
        stop(anchor, goal(anchor, "predicted"), predict=Guess("x?", "1", "One."))
        for anchor in ("entry", "return")
    ]
    source, inputs = "def f(x):\n    y = x\n    z = y\n    return z\n", {"x": 1}
    unsaid = Session(source, ["n", "c", "c"], inputs, *points)
    assert (
        "No prediction was noted" in unsaid.shown("n")
        and unsaid.text.count("No prediction was noted") == 1
    )
    assert "The next session asks again" in Session(source, ["c"], inputs, points[0]).text
    assert "No prediction" not in Session(source, ["predict 1", "n", "q"], inputs, points[0]).text
    assert (
        "No prediction"
        not in Session(source, ["n", "q"], inputs, points[0], before=("entry",)).text
    )
    caller = "def g(x):\n    return x\n\n\ndef f(x):\n    y = g(x)\n    return y\n"
    assert "No prediction" not in Session(caller, ["s", "n", "q"], inputs, points[0]).text


def test_hints_around_a_prediction() -> None:
    """It is named while there is time, then the why that is owed; what is too late is not asked for
    again.
    """
    sees = goal("the shape of w", "saw shape", "w")
    point = stop(
        "entry",
        goal("predict", "predicted"),
        sees,
        predict=Guess("Shape of y?", "y.shape", "Columns of w."),
    )
    source = "def f(x, w):\n    y = x @ w\n    return y\n"
    inputs = {"x": torch.ones(5, 4), "w": torch.ones(4, 3)}
    wrong = Session(source, ["hint", "predict 5", "n", "hint", "because of w", "q"], inputs, point)
    before, after = wrong.text.split("You said 5.")
    assert (
        "Type: predict WHAT" in before
        and "Type: because ..." in after
        and wrong.reached == ["predict"]
    )
    late = Session(source, ["n", "hint", "p w.shape", "q"], inputs, point)
    assert "p w.shape" in late.shown("hint") and "predict" not in late.shown("hint")
