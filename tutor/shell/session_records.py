"""Debug sessions on the shell's side: what they brought is recorded, said afterwards, and is the
acceptance where that is the exercise.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tutor.course import texts
from tutor.course.model import Exercise, Goal, Waypoint
from tutor.debugger.messages import BecauseEvent, Event, GoalEvent, VoidGoalEvent
from tutor.debugger.show.endings import DebugEnd
from tutor.display.blocks import AcceptedBlock, Block, Heading, Note, Prose, Table
from tutor.progress.standing import Sessions
from tutor.results import Diagnosis, Grade, Verdict
from tutor.shell.session import Session

KEPT_WORDS = 500  # characters of an explanation in the learner's own words


@dataclass
class Watched:
    """Listens to a session. reached, void: keys of goals, each once however often the learner went
    back. words: their explanations.
    """

    reached: dict[str, None] = field(default_factory=dict)
    void: dict[str, None] = field(default_factory=dict)
    words: list[dict[str, str]] = field(default_factory=list)

    def __call__(self, event: Event) -> None:
        if isinstance(event, GoalEvent):
            self.reached[event.key] = None
        elif isinstance(event, VoidGoalEvent):
            self.void[event.key] = None
        elif isinstance(event, BecauseEvent):
            fields = ("waypoint", "predicted", "words")
            self.words.append({name: getattr(event, name)[:KEPT_WORDS] for name in fields})


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
    """The case of the first stop with an open goal, else of the first stop; "" is the exercise's
    first case.
    """
    still = [
        point.case for point in waypoints if any(goal.key not in reached for goal in point.goals)
    ]
    return next(iter(still), next((point.case for point in waypoints if point.case), ""))


def reached_before(session: Session, exercise: Exercise) -> tuple[str, ...]:
    """The goals that are ticked from the start. Whoever has them all plays afresh."""
    standing = standing_of(session, exercise)
    return () if standing.finished else tuple(sorted(standing.reached))


def remember(session: Session, exercise: Exercise, watched: Watched, end: DebugEnd) -> list[Block]:
    """Record the session; what is to be said about its goals."""
    goals = goals_of(exercise)
    if not goals or not end.stops:
        return []
    before = standing_of(session, exercise)
    settled = exercise.kind == "debug" or session.store.standing().is_accepted(
        exercise.id
    )  # before, the program may still get there
    session.store.record_session(
        exercise.id,
        {
            "reached": list(watched.reached), "void": list(watched.void) if settled else [], "goals": [goal.key for goal in goals],
            "accepts": exercise.kind == "debug", "how": end.how, "because": watched.words,
        },
    )  # fmt: skip
    now = standing_of(session, exercise)
    if now.finished and not before.finished:
        done: list[Block] = [
            Note(f"All {len(goals)} goals of {exercise.id} are reached. That is recorded.")
        ]
        return [*done, Prose(texts.read_debrief(exercise))] if exercise.kind == "debug" else done
    if not watched.reached:
        return []
    return [
        Note(
            f"Goals of {exercise.id}: {_done(goals, now)} of {len(goals)} reached{_elsewhere(exercise, now)}."
        )
    ]


def check(session: Session, exercise: Exercise) -> tuple[Grade, list[Block]]:
    """The check of an exercise that is done in a session: which goals are open. Nothing is run."""
    goals, left = goals_of(exercise), open_goals(session, exercise)
    if session.store.standing().is_accepted(exercise.id):
        grade = Grade(exercise.id, exercise.title, Verdict.ACCEPTED, score=1.0)
        return grade, [
            AcceptedBlock(grade, ("every goal of its debug session",)),
            Prose(texts.read_debrief(exercise)),
        ]
    begun = len(left) < len(goals)
    title = f"{len(left)} of {len(goals)} goals are open" if begun else "The session has not begun"
    message = "This exercise is done in the debugger, not in a file. Type `debug`; `hint` there says what to try next."
    diagnosis = Diagnosis("goals-open" if begun else "not-started", title, message)
    grade = Grade(
        exercise.id,
        exercise.title,
        Verdict.WRONG_ANSWER if begun else Verdict.NOT_STARTED,
        diagnosis=diagnosis,
    )
    rows = tuple(("○" if goal in left else "✓", goal.name) for goal in goals)
    return grade, [Heading(title, exercise.id), Table(("", ""), rows, flexible=1), Note(message)]


def in_short(exercise: Exercise, played: Mapping[str, Sessions]) -> str:
    """For a list: "3/12" goals, "" where no session was played."""
    standing = played.get(exercise.id, Sessions())
    if not standing.count:
        return ""
    goals = goals_of(exercise)
    return f"{_done(goals, standing)}/{len(goals)}"


def _done(goals: Sequence[Goal], standing: Sessions) -> int:
    return sum(goal.key in standing.reached for goal in goals)


def _elsewhere(exercise: Exercise, standing: Sessions) -> str:
    """Where the open ones are: `debug` goes there by itself."""
    points = texts.read_waypoints(exercise)
    cases = {
        point.case
        for point in points
        if any(goal.key not in standing.reached for goal in point.goals)
    }
    return (
        f"; `debug` goes on with the case {case_to_play(points, standing.reached)!r}"
        if cases != {""} and cases
        else ""
    )
