"""Stops that were written for another case: one at each place of the learner's program, and it says
whose words are missing.
"""

from __future__ import annotations

import pytest

from tests.conftest import TINY_COURSE
from tutor.course import load
from tutor.course.model import Waypoint
from tutor.judge.messages import CaseInputs
from tutor.shell.debugging import _for_case

EXERCISE = next(item for item in load.load_course(TINY_COURSE).exercises if item.id == "row_sums")
ENTRY = EXERCISE.entry[0]
AT_ENTRY, AT_END = (
    Waypoint("in", "entry", "Words on one.", "one", ("x",)),
    Waypoint("out", "return", "Words on one.", "one"),
)
TWO_LINES, ONE_LINE = (
    f"def {ENTRY}(x):\n    y = x\n    return y\n",
    f"def {ENTRY}(x):\n    return x\n",
)


def kept(source: str, case: str, *points: Waypoint) -> list[tuple[str, str]]:
    """(name, text) of what is left of these stops on a case."""
    found = _for_case(points, CaseInputs(case, ENTRY, ("x",), b""), EXERCISE, (), source)
    return [(point.name, point.say) for point in found]


def test_a_stop_for_another_case_says_so() -> None:
    """No empty panel: it names the case that its words are about."""
    rows = kept(TWO_LINES, "two", AT_ENTRY, AT_END)
    assert [name for name, _ in rows] == ["in", "out"] and all(
        "about the case “one”" in say for _, say in rows
    )
    assert kept(TWO_LINES, "one", AT_ENTRY, AT_END) == [
        ("in", "Words on one."),
        ("out", "Words on one."),
    ]


@pytest.mark.parametrize(
    ("source", "names"), [(ONE_LINE, ["in"]), (TWO_LINES, ["in", "out"]), ("def (", ["in", "out"])]
)
def test_two_anchors_that_mean_one_statement_are_one_place(source: str, names: list[str]) -> None:
    """The second silent stop at the same arrow is left out; a file that cannot be read is told
    apart by its anchors.
    """
    assert [name for name, _ in kept(source, "two", AT_ENTRY, AT_END)] == names


def test_a_silent_stop_gives_way_to_one_that_speaks_at_its_place() -> None:
    """Whatever their anchors are called."""
    here = Waypoint("here", "return", "Words on two.", "two")
    assert kept(ONE_LINE, "two", AT_ENTRY, here) == [("here", "Words on two.")]
