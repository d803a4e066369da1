"""What an author's stops say of the case that a session is on, and which of them it has."""

from __future__ import annotations

from tests.conftest import TINY_COURSE
from tutor.course import load
from tutor.course.goals import stops_on
from tutor.course.model import Waypoint

COURSE = load.load_course(TINY_COURSE)
EXERCISE = next(item for item in COURSE.exercises if item.id == "row_sums")
ENTRY = EXERCISE.entry[0]
POINT = Waypoint("in", "entry", "True everywhere.", "one", here="There are five rows.")


def said(case: str, entry: str = ENTRY, *points: Waypoint) -> list[str]:
    """The texts of the stops on a case."""
    return [point.say for point in stops_on(points or (POINT,), EXERCISE, entry, case)]


def test_a_stop_speaks_on_every_case() -> None:
    """What is true of one alone is said on that one."""
    assert said("one") == ["True everywhere.\n\nThere are five rows."]
    assert said("two") == ["True everywhere."]
    assert said("") == ["True everywhere."]


def test_a_stop_in_another_entry_point_is_left_out() -> None:
    """Unless the author's own code is called, which may lead anywhere."""
    helper = Waypoint("help", "entry in helper", "In a helper.")
    assert said("one", ENTRY, helper, POINT)[0] == "In a helper."
    assert len(said("one", "a drive", helper, POINT)) == 2
