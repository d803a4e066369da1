"""`check`, then `debug`, with wrong programs: every stop that the session has speaks, and there is
always one.

Nothing here looks for the first wrong statement, which takes seconds for each program; what a
session does with one is in tests/debugger/test_first_stop.py.
"""

from __future__ import annotations

import io
from collections.abc import Iterator

import pytest

from tutor.course import submissions, texts
from tutor.course.load import load_course
from tutor.course.model import Exercise, KnownSubmission, Lesson
from tutor.debugger.playback.play import Played, lines_of
from tutor.debugger.playback.played_request import play_request
from tutor.debugger.playback.robot import Robot
from tutor.debugger.request import DebugRequest
from tutor.debugger.show.endings import DebugEnd
from tutor.display.screen import Screen
from tutor.settings import load_settings
from tutor.shell.debugging import request_for
from tutor.shell.dispatch import do_line
from tutor.shell.session import Session
from tutor.shell.session_records import Watched, open_goals, remember

pytestmark = [pytest.mark.corpus, pytest.mark.usefixtures("imports_put_back")]
COURSE = load_course(load_settings().course)
KINDS = ("wrong_answer", "runtime_error")


@pytest.fixture(scope="module")
def learner(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """A session on the real course in a new workspace."""
    session = Session.open(load_settings(tmp_path_factory.mktemp("learner")), interactive=False)
    yield session
    session.close()


def written(learner: Session, exercise: Exercise, source: str) -> None:
    """What the learner's editor does, and then a check."""
    learner.workspace.open(exercise).write_text(source, encoding="utf-8")
    do_line(learner, Screen(io.StringIO(), width=80), f"check {exercise.id}")


def wrong_programs(exercise: Exercise) -> Iterator[KnownSubmission]:
    """The first of each kind: a wrong value, an exception."""
    known = submissions.read_known(exercise)
    for kind in KINDS:
        yield from [program for program in known if program.verdict == kind][:1]


def assert_it_speaks(request: DebugRequest, played: Played) -> None:
    """Every planned stop that was opened has said what the author wrote; and one was opened, unless
    no line of the learner's has run at all.
    """
    assert played.stops or (played.outcome.how == "raised" and not played.outcome.line)
    said = " ".join(played.text.split())
    for name in {stop.waypoint for stop in played.stops}:
        point = next((point for point in request.waypoints if point.name == name), None)
        assert point is None or " ".join(point.say.split()) in said
    if played.outcome.how == "returned":
        opened = {stop.waypoint for stop in played.stops}
        assert opened & {point.name for point in request.waypoints} or len(opened) == 1


@pytest.mark.parametrize("lesson", COURSE.lessons, ids=lambda lesson: str(lesson.id))
def test_every_stop_speaks_after_a_failed_check(learner: Session, lesson: Lesson) -> None:
    """On whichever case the program has failed."""
    for exercise in lesson.exercises:
        for program in wrong_programs(exercise) if exercise.kind == "write" else ():
            written(learner, exercise, program.source)
            request, case = request_for(learner, exercise, tour=True)
            shown = learner.grades[exercise.id].failing_case
            assert shown is not None and case == shown.name
            assert f"{case!r}, which failed" in request.headline
            assert_it_speaks(request, play_request(request, lines_of([], "c")))


ROOMS = [exercise for exercise in COURSE.exercises if exercise.kind == "fix"]


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: str(room.id))
def test_a_room_of_the_museum_keeps_its_session_after_a_check(
    learner: Session, room: Exercise
) -> None:
    """`check` and then `debug`, as often as there are cases with goals: every goal can be reached,
    and nothing says where the fault is.
    """
    written(learner, room, texts.read_starter(room))
    assert not learner.grades[room.id].accepted
    for _ in {point.case for point in texts.read_waypoints(room)}:
        request, case = request_for(learner, room)
        assert request.first is None
        played = play_request(request, Robot())
        assert_it_speaks(request, played)
        watched = Watched(reached=dict.fromkeys(played.reached))
        remember(learner, room, watched, DebugEnd("returned", "", stops=1), case)
    assert open_goals(learner, room) == ()


def test_a_session_at_the_first_wrong_statement_says_what_it_passed(learner: Session) -> None:
    """The stops behind it open and speak; at the end those before it are named, with the way to
    them; and the headline says why it is on another case than the one that `check` shows.
    """
    exercise = learner.find("lin_grad")
    wrong = next(one for one in submissions.read_known(exercise) if "averaged" in one.path.stem)
    written(learner, exercise, wrong.source)
    request, case = request_for(learner, exercise)
    assert request.first is not None
    shown = learner.grades[exercise.id].failing_case
    assert shown is not None
    assert ("`check` shows" in request.headline) is (shown.name != case)
    played = play_request(request, lines_of([], "c"))
    assert_it_speaks(request, played)
    tour, same = request_for(learner, exercise, case, tour=True)
    assert same == case and tour.first is None and len(tour.waypoints) == len(request.waypoints)
