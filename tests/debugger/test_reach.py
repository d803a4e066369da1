"""An author's waypoints are tried on a program without a terminal."""

from __future__ import annotations

import builtins

import pytest
import torch

from tutor.course.libraries import Library
from tutor.course.model import Waypoint
from tutor.debugger.playback.reach import Reached, reach, reach_all
from tutor.debugger.program import Program

SOURCE = """
def f(x, y):
    if x.sum() > 100:
        return x
    for i in range(3):
        y = y + x[i]
    return y
"""
STARTER = "def f(a, b): ...\n"


def run(*waypoints: Waypoint, source: str = SOURCE) -> list[Reached]:
    """Try waypoints on a small program."""
    return reach_all(
        Program("learner", source, "/x/f.py", "f", {"a": torch.ones(3), "b": 0.0}),
        waypoints,
        STARTER,
    )


def test_values_at_a_waypoint() -> None:
    """Expressions in the starter's names are evaluated in the program's frame, at the first time
    the place is reached.
    """
    loop, end = run(
        Waypoint("loop", "innermost loop", "", look=("a.shape", "b"), answer="b + 1"),
        Waypoint("end", "return", "", look=("b",)),
    )
    assert loop.problem == "" and loop.line == 6
    assert loop.values == {"x.shape": "torch.Size([3])", "y": "0.0", "y + 1": "1.0"}
    assert end.line == 7 and "0-d float32" in end.values["y"]


@pytest.mark.parametrize(
    ("waypoint", "source", "problem"),
    [
        (Waypoint("w", "assign $0.g", ""), SOURCE, "the program has no such place"),
        (Waypoint("w", "entry in g", ""), SOURCE, "the program has no such place"),
        (
            Waypoint("w", "return", ""),
            "def f(a, b):\n    a / 'x'\n    return b\n",
            "the place is never reached: TypeError",
        ),
        (
            Waypoint("w", "entry", "", look=("nobody",)),
            SOURCE,
            "`nobody` cannot be evaluated there: NameError",
        ),
        (Waypoint("w", "somewhere", ""), SOURCE, "'somewhere' is not an anchor"),
        (Waypoint("w", "entry", "", look=("a",)), SOURCE, ""),
    ],
)
def test_problems_in_a_sentence(waypoint: Waypoint, source: str, problem: str) -> None:
    """Each way in which a waypoint can be wrong has its own words."""
    found = reach(source, "/x/f.py", ("f",), "f", {"a": torch.ones(3), "b": 0.0}, waypoint, STARTER)
    assert found.startswith(problem) and bool(found) == bool(problem)


def test_leaves_nothing_behind() -> None:
    """No hook among the builtins, no module, no finder."""
    module = Library("def lin(x):\n    return x\n", "lin.py")
    source = "from some_lin import lin\ndef f(x):\n    return lin(x)\n"
    import sys

    before = (set(vars(builtins)), set(sys.modules), list(sys.meta_path))
    assert (
        reach(
            source,
            "/x/f.py",
            ("f",),
            "f",
            {"x": 1},
            Waypoint("w", "return", ""),
            "",
            {"some_lin": module},
        )
        == ""
    )
    assert (set(vars(builtins)), set(sys.modules), list(sys.meta_path)) == before
