"""What debug sessions bring is recorded, listed, and the acceptance where that is the exercise."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.debug_course import make_debug_course
from tutor.debugger.messages import GoalEvent, VoidGoalEvent
from tutor.display.screen import Screen
from tutor.progress.events import BREAKS, SESSION, Event
from tutor.progress.fold import fold
from tutor.results import Verdict
from tutor.settings import Settings
from tutor.shell import checking, overview
from tutor.shell import session_records as sessions
from tutor.shell.dispatch import do_line
from tutor.shell.session import Session

INTO, SAW = "at the start: step into total", "at the start: the variable n"
END = sessions.DebugEnd("quit", "You left the session.", stops=2)


@pytest.fixture
def walking(tmp_path: Path) -> Iterator[Session]:
    """A shell on a course with an exercise that is done in the debugger; its processes are never
    started.
    """
    session = Session.open(
        Settings(tmp_path / "workspace", make_debug_course(tmp_path)), interactive=False
    )
    yield session
    session.close()


def shown(session: Session, line: str) -> str:
    """What one line shows."""
    out = io.StringIO()
    do_line(session, Screen(out, width=100), line)
    return out.getvalue()


def played(session: Session, exercise_id: str, *keys: str, void: tuple[str, ...] = ()) -> str:
    """Record a session in which these goals were reached; what is said afterwards."""
    watched = sessions.Watched()
    events = [*(GoalEvent(key, key) for key in keys), *(VoidGoalEvent(key) for key in void)]
    for event in events:
        watched(event)
        watched(event)  # once more after going back
    out = io.StringIO()
    Screen(out, width=100).show(
        *sessions.remember(session, session.find(exercise_id), watched, END)
    )
    return " ".join(out.getvalue().split())


def test_every_goal_reached_is_the_acceptance(walking: Session) -> None:
    """In one session or in several; `check` says what is open, `next` moves on, the debrief comes
    once.
    """
    walk = walking.find("walk")
    grade, _ = checking.check(walking, walk)
    assert grade.verdict is Verdict.NOT_STARTED and "The session has not begun" in shown(
        walking, "check walk"
    )
    assert "Goals of walk: 1 of 2 reached" in played(walking, "walk", INTO)
    grade, _ = checking.check(walking, walk)
    assert grade.verdict is Verdict.WRONG_ANSWER and "1 of 2 goals are open" in shown(
        walking, "check walk"
    )
    assert "1/2" in shown(walking, "list") and not walking.store.standing().is_accepted("walk")
    assert sessions.reached_before(walking.store.standing(), walk) == (INTO,)
    said = played(walking, "walk", SAW)
    assert "All 2 goals of walk are reached" in said and "You walked" in said
    assert (
        walking.store.standing().is_accepted("walk") and checking.check(walking, walk)[0].accepted
    )
    assert "accepted" in shown(walking, "check walk") and "2/2" in shown(walking, "list")
    assert (
        sessions.reached_before(walking.store.standing(), walk) == ()
    )  # whoever plays again starts over
    assert "You walked" not in played(walking, "walk", INTO)


def test_a_session_is_kept_for_the_next_shell(walking: Session) -> None:
    """What is recorded is read back, with the count of sessions."""
    played(walking, "walk", INTO)
    again = Session.open(walking.settings, interactive=False)
    assert sessions.standing_of(again, again.find("walk")).reached == {INTO}
    row = next(row for row in overview.rows(again) if row["id"] == "walk")
    assert row["sessions"] == 1 and row["goals_reached"] == [INTO]
    again.close()


def test_a_session_beside_a_written_exercise(walking: Session) -> None:
    """It is counted, and is not an acceptance; the screen says how to get to the goals that are open."""
    exercise = walking.find("row_sums")
    first = [goal.key for goal in sessions.goals_of(exercise)][:2]
    assert "2 of 3 reached in all sessions; `debug row_sums tall` leads to the next one." in played(
        walking, "row_sums", *first
    )
    assert not walking.store.standing().is_accepted("row_sums")
    points = sessions.texts.read_waypoints(exercise)
    assert (
        sessions.case_to_play(points, frozenset()) == ""
        and sessions.case_to_play(points, frozenset(first)) == "tall"
    )
    assert "1 debug session" in shown(walking, "progress")


def test_goals_without_meaning_count_once_the_program_is_accepted(walking: Session) -> None:
    """Before that the learner's program may still get the place that the goal is about."""
    keys = [goal.key for goal in sessions.goals_of(walking.find("row_sums"))]
    played(walking, "row_sums", keys[0], keys[1], void=(keys[2],))
    assert not sessions.standing_of(walking, walking.find("row_sums")).finished
    played(walking, "walk", INTO, void=(SAW,))
    assert sessions.standing_of(walking, walking.find("walk")).finished


def test_a_session_that_never_opened_is_not_one(walking: Session) -> None:
    """A file that does not load, for instance."""
    end = sessions.DebugEnd("does_not_load", "It does not load.")
    assert sessions.remember(walking, walking.find("walk"), sessions.Watched(), end) == []
    assert not sessions.standing_of(walking, walking.find("walk")).count


def test_the_solution_is_a_session(walking: Session) -> None:
    """Once it is accepted."""
    played(walking, "walk", INTO, SAW)
    assert "p len(x)" in shown(walking, "solution walk")


def test_nothing_is_graded_from_a_file(walking: Session) -> None:
    """`tutor grade` on such a file says what it is."""
    from tutor.judge.not_gradable import not_gradable

    walk = walking.find("walk")
    walking.workspace.open(walk).write_text("x = 1\n")
    grade = not_gradable(walking.workspace.snapshot(walk), walk)
    assert (
        grade is not None
        and grade.verdict is Verdict.NOT_STARTED
        and grade.diagnosis
        and "debugger" in grade.diagnosis.message
    )


def test_the_fold() -> None:
    """Sessions add up, user breakpoints are replaced, and a later fold continues from an earlier
    one.
    """
    data = {"reached": ["a"], "void": [], "goals": ["a", "b"], "accepts": True}
    first = fold(
        [
            Event(1.0, SESSION, "x", data=data),
            Event(2.0, BREAKS, "x", data={"stops": ["f", "f.w.g"]}),
        ]
    )
    assert (
        first.sessions["x"].count == 1
        and not first.sessions["x"].finished
        and first.breaks["x"] == ("f", "f.w.g")
    )
    second = fold(
        [
            Event(3.0, SESSION, "x", data={**data, "reached": ["b"]}),
            Event(4.0, BREAKS, "x", data={"stops": []}),
        ],
        first,
    )
    assert second.sessions["x"].finished and second.is_accepted("x") and second.breaks["x"] == ()


def test_the_cheatsheet(walking: Session) -> None:
    """One page with the traps."""
    text = shown(walking, "cheatsheet")
    assert "!n = 5" in text and "p x.shape, w.shape" in text and len(text.splitlines()) < 50
