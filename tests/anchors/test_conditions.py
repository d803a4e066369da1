"""Anchors with conditions in roles and with counts, in programs whose names the author has never
seen.
"""

from __future__ import annotations

import pytest
import torch

from tests.debugger.scripted import Run
from tutor.anchors.anchors import parse_anchor, resolve
from tutor.course.model import Waypoint

STARTER = "def matmul(a, b): ...\n"
LOOPS = (
    "import torch\ndef matmul(left, right):\n    out = torch.zeros(left.shape[0], right.shape[1])\n    for row in range(left.shape[0]):\n"
    "        for col in range(right.shape[1]):\n            for mid in range(left.shape[1]):\n"
    "                out[row, col] += left[row, mid] * right[mid, col]\n    return out\n"
)
INPUTS = {"a": torch.ones(2, 3), "b": torch.ones(3, 4)}


def stop_at(anchor: str, source: str = LOOPS, lines: list[str] | None = None) -> Run:
    """A session with one waypoint there."""
    return Run(
        source,
        lines or ["q"],
        INPUTS,
        waypoints=(Waypoint("here", anchor, "Look."),),
        entry="matmul",
        starter=STARTER,
    )


@pytest.mark.parametrize(
    ("anchor", "shown"),
    [
        ("innermost loop when #2 == 2", "(0, 0, 2)"),
        ("innermost loop when #0 == 1 and #1 == 3", "(1, 3, 0)"),
        ("innermost loop in matmul when #2 == $0.shape[1] - 1, 3rd time", "(0, 2, 2)"),
        ("innermost loop, 24th time", "(1, 3, 2)"),
        ("innermost loop 1st time", "(0, 0, 0)"),
    ],
)
def test_the_right_execution(anchor: str, shown: str) -> None:
    """Loop variables by their depth, parameters by their position, executions by their number."""
    run = stop_at(anchor, lines=["p (row, col, mid)", "q"])
    assert run.stops == [("matmul", 7)] and run.shown("p (row, col, mid)") == shown


def test_entry_at_the_second_call() -> None:
    """Of a function that is called several times."""
    source = "def g(x):\n    return x + 1\n\ndef f(n):\n    return g(g(g(n)))\n"
    run = Run(
        source,
        ["p x", "q"],
        {"n": 5},
        waypoints=(Waypoint("here", "entry in g, 2nd time", "Look."),),
    )
    assert run.stops == [("g", 2)] and run.shown("p x") == "6"


def test_without_such_a_loop_variable_it_says_so() -> None:
    """`while` has none: the stop comes the first time."""
    source = LOOPS.replace(
        "            for mid in range(left.shape[1]):\n",
        "            mid = -1\n            while mid < left.shape[1] - 1:\n                mid += 1\n",
    )
    run = stop_at("innermost loop when #2 == 2", source, ["p mid", "q"])
    assert "no such loop variable" in run.text and len(run.stops) == 1


def test_an_execution_that_never_comes() -> None:
    """The session ends, and says what it never came to."""
    run = stop_at("innermost loop, 25th time")
    assert run.stops == [] and run.outcome.how == "returned"


@pytest.mark.parametrize(
    "anchor",
    ["innermost loop when", "innermost loop when #2 ==", "entry, second time", "entry 0 time"],
)
def test_malformed(anchor: str) -> None:
    """A ValueError for the author."""
    with pytest.raises(ValueError, match=r"anchor|condition"):
        parse_anchor(anchor)


def test_the_condition_joins_the_places_own() -> None:
    """A loop over pairs sets several gradients at one line; the stop is for the right one."""
    source = "def f(x, w):\n    for t, g in ((x, 1), (w, 2)):\n        t.g = g\n"
    place = resolve(source, "assign $1.g when $0 is not None", "f")
    assert place is not None and " and " in place.condition and "x is not None" in place.condition
