"""Every question of the course is answered, and every goal reached, in a real debug session; new
exercises are covered by themselves.
"""

from __future__ import annotations

import pytest

from tests.conftest import TINY_COURSE
from tutor.authoring.sessions import sessions_of
from tutor.course import load, texts
from tutor.course.model import Course, Exercise
from tutor.debugger.playback.play import Player, Robot, lines_of
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


pytestmark = pytest.mark.usefixtures("imports_put_back")


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
