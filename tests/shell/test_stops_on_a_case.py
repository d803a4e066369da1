"""What an author's stops say of the case that a session is on, and which of them it has."""

from __future__ import annotations

from tests.conftest import TINY_COURSE
from tutor.anchors.reachable import reachable
from tutor.course import load
from tutor.course.goals import stops_on
from tutor.course.model import Waypoint

COURSE = load.load_course(TINY_COURSE)
EXERCISE = next(item for item in COURSE.exercises if item.id == "row_sums")
ENTRY = EXERCISE.entry[0]
POINT = Waypoint("in", "entry", "True everywhere.", "one", here="There are five rows.")


def said(case: str, entry: str = ENTRY, *points: Waypoint) -> list[str]:
    """The texts of the stops on a case, in a program where `there` leads to the entry point."""
    led_to = {ENTRY} if entry == "there" else {entry}
    return [point.say for point in stops_on(points or (POINT,), EXERCISE, entry, case, led_to)]


def test_a_stop_speaks_on_every_case() -> None:
    """What is true of one alone is said on that one."""
    assert said("one") == ["True everywhere.\n\nThere are five rows."]
    assert said("two") == ["True everywhere."]
    assert said("") == ["True everywhere."]


def test_a_stop_in_another_entry_point_is_left_out() -> None:
    """Unless the call leads there, or the author wrote it for this very case."""
    helper = Waypoint("help", "entry in helper", "In a helper.")
    assert said("two", ENTRY, helper, POINT) == ["In a helper.", "True everywhere."]
    assert said("two", "elsewhere", helper, POINT) == ["In a helper."]
    assert said("two", "there", helper, POINT) == ["In a helper.", "True everywhere."]
    assert len(said("one", "elsewhere", helper, POINT)) == 2


def test_what_a_call_leads_to() -> None:
    """Through functions, classes and their bases, in the author's file and in the learner's."""
    drive = "def start(x):\n    return layers.Top(x)\n"
    source = "class Base:\n    pass\nclass Top(Base):\n    def __call__(self):\n        f()\ndef g(): ...\n"
    found = reachable("start", [source, drive])
    assert {"start", "Top", "Base", "f"} <= found and "g" not in found
    assert reachable("start", ["def ("]) == {"start"}
