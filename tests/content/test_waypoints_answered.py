"""Every question of the course is answered, and every goal reached, in a real debug session; new
exercises are covered by themselves.
"""

from __future__ import annotations

import pytest

from tests.conftest import TINY_COURSE
from tutor.anchors.reachable import reachable
from tutor.authoring.sessions import Rehearsal, sessions_of
from tutor.course import load, texts
from tutor.course.goals import function_of, stops_on
from tutor.course.libraries import drive_of
from tutor.course.model import Course, Exercise
from tutor.debugger.playback.play import Player, lines_of
from tutor.debugger.playback.robot import Robot
from tutor.grading.answer_key import AnswerKey
from tutor.settings import load_settings

COURSES = {
    "lessons": load.load_course(load_settings().course),
    "tiny": load.load_course(TINY_COURSE),
}
EVERY = [
    pytest.param(course, exercise, id=exercise.id)
    for course in COURSES.values()
    for exercise in course.exercises
]


pytestmark = [pytest.mark.corpus, pytest.mark.usefixtures("imports_put_back")]


class Wrong(Robot):
    """Looks at everything, and answers every question and foretells everything with something that
    it never is.
    """

    def __call__(self, player: Player) -> str:
        line = super().__call__(player)
        return {"answer": "answer object()", "predict": "predict object() ;; n"}.get(
            line.partition(" ")[0], line
        )


@pytest.mark.slow
@pytest.mark.parametrize(("course", "exercise"), EVERY)
def test_every_question_has_an_answer_that_is_taken(course: Course, exercise: Exercise) -> None:
    """The author's own expression, typed at the stop where it is asked; so for the look lines, and
    for goals that say how.
    """
    cases = AnswerKey(course, exercise, 2).cases
    lines = texts.read_session(exercise)
    wanted = {goal.key for point in texts.read_waypoints(exercise) for goal in point.goals}
    reached: set[str] = set()
    for session in sessions_of(course, exercise, cases):
        played = session.play(lines_of(lines) if lines else Robot())
        assert played.open == () and played.faults == (), played.text
        reached |= set(played.reached)
    assert reached == wanted


@pytest.mark.slow
@pytest.mark.parametrize(("course", "exercise"), EVERY)
def test_what_a_stop_asks_can_be_done_on_other_cases_too(
    course: Course, exercise: Exercise
) -> None:
    """Empty tensors, one row, errors that are asked for: every goal of a stop that opened is
    reached, or the stop did not offer it.
    """
    if exercise.kind != "debug":
        drive, source = drive_of(exercise), texts.read_reference(exercise)
        points = texts.read_waypoints(exercise)
        for case in AnswerKey(course, exercise, 2).cases[1::5]:
            led_to = reachable(case.entry, [source, *([drive.source] if drive else [])])
            stops = stops_on(points, exercise, case.entry, case.name, led_to)
            path = exercise.folder / "reference.py"
            played = Rehearsal(course, exercise, case, stops, source, path).play(Robot())
            opened = {stop.waypoint for stop in played.stops}
            left = [goal.key for stop in stops if stop.name in opened for goal in stop.goals]
            assert not set(left) & set(played.open) and not played.faults, played.text


@pytest.mark.parametrize("exercise", COURSES["lessons"].exercises, ids=lambda one: str(one.id))
def test_the_stops_of_a_function_share_a_case(exercise: Exercise) -> None:
    """So that one session has them all."""
    cases: dict[str, set[str]] = {}
    for point in texts.read_waypoints(exercise):
        cases.setdefault(function_of(point, exercise), set()).add(point.case)
    assert all(len(names) == 1 for names in cases.values()), cases
    assert len(set.union(*cases.values())) <= 2


@pytest.mark.slow
@pytest.mark.parametrize(("course", "exercise"), EVERY)
def test_nothing_comes_by_itself_or_by_nonsense(course: Course, exercise: Exercise) -> None:
    """Only continuing reaches no goal, and a wrong answer or prediction is not taken."""
    cases = AnswerKey(course, exercise, 2).cases
    for session in sessions_of(course, exercise, cases):
        assert session.play(lines_of([], "c")).reached == ()
        asked = {
            goal.key
            for point in session.points
            for goal in point.goals
            if goal.kind in ("answered", "predicted")
        }
        assert not asked & set(session.play(Wrong()).reached)
