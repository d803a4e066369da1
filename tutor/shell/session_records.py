"""Debug sessions on the shell's side: the goals they reach are recorded, told and counted.

Where the exercise is such a session, all its goals are the acceptance.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tutor.course import texts
from tutor.course.model import Exercise, Goal, Waypoint
from tutor.debugger.messages import BecauseEvent, Event, GoalEvent, VoidGoalEvent
from tutor.debugger.show.endings import DebugEnd
from tutor.display.blocks import AcceptedBlock, Block, Heading, Note, Prose, Table
from tutor.progress.events import Explanation, SessionSummary
from tutor.progress.standing import Sessions, Standing
from tutor.results import Diagnosis, Grade, Verdict
from tutor.shell.session import Session

KEPT_WORDS = 500  # characters of an explanation in the learner's own words
IN_THE_DEBUGGER = (
    "This exercise is done in the debugger, not in a file. Type `debug`; `hint` there says what to"
    " try next."
)


@dataclass
class Watched:
    """Listens to a session.

    reached, void: keys of goals, each once however often the learner went back. words: the
    learner's explanations.
    """

    reached: dict[str, None] = field(default_factory=dict)
    void: dict[str, None] = field(default_factory=dict)
    words: list[Explanation] = field(default_factory=list)

    def __call__(self, event: Event) -> None:
        if isinstance(event, GoalEvent):
            self.reached[event.key] = None
        elif isinstance(event, VoidGoalEvent):
            self.void[event.key] = None
        elif isinstance(event, BecauseEvent):
            said = (event.waypoint, event.predicted, event.words)
            self.words.append(Explanation(*(text[:KEPT_WORDS] for text in said)))


def standing_of(session: Session, exercise: Exercise) -> Sessions:
    """What all debug sessions of an exercise have brought so far."""
    return session.store.standing().sessions.get(exercise.id, Sessions())


def goals_of(exercise: Exercise) -> tuple[Goal, ...]:
    """Every goal of the exercise, over all its cases."""
    return tuple(goal for point in texts.read_waypoints(exercise) for goal in point.goals)


def open_goals(session: Session, exercise: Exercise) -> tuple[Goal, ...]:
    """Those that no session has reached yet."""
    reached = standing_of(session, exercise).reached
    return tuple(goal for goal in goals_of(exercise) if goal.key not in reached)


def case_to_play(waypoints: Sequence[Waypoint], reached: frozenset[str]) -> str:
    """The case of the first stop with an open goal, else of the first stop.

    "" is the exercise's first case.
    """
    for point in waypoints:
        if _has_open_goal(point, reached):
            return point.case
    return next((point.case for point in waypoints if point.case), "")


def _has_open_goal(point: Waypoint, reached: frozenset[str]) -> bool:
    return any(goal.key not in reached for goal in point.goals)


def reached_before(standing: Standing, exercise: Exercise) -> tuple[str, ...]:
    """The goals that are ticked from the start; none for who has them all and plays again."""
    played = standing.sessions.get(exercise.id, Sessions())
    return () if played.finished else tuple(sorted(played.reached))


def remember(
    session: Session, exercise: Exercise, watched: Watched, end: DebugEnd, case: str = ""
) -> list[Block]:
    """Record the session, played on this case; what is to be said about its goals."""
    goals = goals_of(exercise)
    if not goals or not end.stops:
        return []
    before = standing_of(session, exercise)
    _record(session, exercise, watched, end)
    now = standing_of(session, exercise)
    if now.finished and not before.finished:
        all_reached = Note(f"All {len(goals)} goals of {exercise.id} are reached and recorded.")
        debrief = [Prose(texts.read_debrief(exercise))] if exercise.kind == "debug" else []
        return [all_reached, *debrief]
    if not watched.reached:
        return []
    total = f"{_done(goals, now)} of {len(goals)} reached in all sessions"
    return [Note(f"Goals of {exercise.id}: {total}{_elsewhere(exercise, now, case)}.")]


def _record(session: Session, exercise: Exercise, watched: Watched, end: DebugEnd) -> None:
    is_exercise = exercise.kind == "debug"
    # before a program is accepted, it may still get the place that a void goal is about
    settled = is_exercise or session.store.standing().is_accepted(exercise.id)
    session.store.record_session(
        exercise.id,
        SessionSummary(
            tuple(watched.reached),
            tuple(watched.void) if settled else (),
            tuple(goal.key for goal in goals_of(exercise)),
            is_exercise,
            end.how,
            tuple(watched.words),
        ),
    )


def check(session: Session, exercise: Exercise) -> tuple[Grade, list[Block]]:
    """The check of an exercise that is done in a session: which goals are open. Nothing is run."""
    if session.store.standing().is_accepted(exercise.id):
        grade = Grade(exercise.id, exercise.title, Verdict.ACCEPTED, score=1.0)
        accepted = AcceptedBlock(grade, ("every goal of its debug session",))
        return grade, [accepted, Prose(texts.read_debrief(exercise))]
    goals, left = goals_of(exercise), open_goals(session, exercise)
    if len(left) < len(goals):
        title = f"{len(left)} of {len(goals)} goals are open"
        code, verdict = "goals-open", Verdict.WRONG_ANSWER
    else:
        title = "The session has not begun"
        code, verdict = "not-started", Verdict.NOT_STARTED
    diagnosis = Diagnosis(code, title, IN_THE_DEBUGGER)
    grade = Grade(exercise.id, exercise.title, verdict, diagnosis=diagnosis)
    rows = tuple(("○" if goal in left else "✓", goal.name) for goal in goals)
    table = Table(("", ""), rows, flexible=1)
    return grade, [Heading(title, exercise.id), table, Note(IN_THE_DEBUGGER)]


def in_short(exercise: Exercise, played: Mapping[str, Sessions]) -> str:
    """For a list: "3/12" goals, "" where no session was played."""
    standing = played.get(exercise.id, Sessions())
    if not standing.count:
        return ""
    goals = goals_of(exercise)
    return f"{_done(goals, standing)}/{len(goals)}"


def _done(goals: Sequence[Goal], standing: Sessions) -> int:
    return sum(goal.key in standing.reached for goal in goals)


def _elsewhere(exercise: Exercise, standing: Sessions, case: str) -> str:
    """How to get to the open goals, where they are not on the case just played."""
    points = texts.read_waypoints(exercise)
    following = case_to_play(points, standing.reached)
    if following in ("", case):
        return ""
    return f"; `debug {exercise.id} {following}` leads to the next one"
