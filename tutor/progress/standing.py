"""Where a learner stands: a pure fold of the events, and what follows from it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from tutor.course.model import Course, Exercise
from tutor.progress.events import ATTEMPT, BREAKS, GIVE_UP, HINT, PREDICTION, SESSION, VISIT, Event

IDLE = 600.0  # seconds; a longer pause between two events counts as this much work
NOT_COUNTED = {"judge_error"}  # our fault: costs the learner no attempt


@dataclass(frozen=True)
class Accepted:
    """The latest accepted program for an exercise."""

    source: str
    digest: str
    at: float


@dataclass(frozen=True)
class Sessions:
    """The debug sessions of one exercise. reached: keys of goals, those included that mean nothing
    in the learner's program.

    finished: whether all of its goals were reached, in one session or several.
    """

    count: int = 0
    reached: frozenset[str] = frozenset()
    finished: bool = False

    def after(self, event: Event) -> Sessions:
        """With one more session."""
        data = event.data
        reached = self.reached | {
            str(key) for key in (*data.get("reached", ()), *data.get("void", ()))
        }
        goals = {str(key) for key in data.get("goals", ())}
        return Sessions(self.count + 1, reached, self.finished or bool(goals and goals <= reached))


@dataclass(frozen=True)
class Standing:
    """What all events so far come to; every mapping goes by exercise id.

    hints: how many of the ladder were shown. place: the exercise last visited, or "". seconds: time
    spent, with long pauses cut. given_up: their solution may be shown. predicted: name of a
    prediction → whether it was right. sessions: what was done in the debugger. breaks: stops of the
    learner's own, as they typed them.
    """

    accepted: Mapping[str, Accepted] = field(default_factory=dict)
    attempts: Mapping[str, int] = field(default_factory=dict)
    hints: Mapping[str, int] = field(default_factory=dict)
    given_up: frozenset[str] = frozenset()
    visited: frozenset[str] = frozenset()
    place: str = ""
    seconds: Mapping[str, float] = field(default_factory=dict)
    predicted: Mapping[str, Mapping[str, bool]] = field(default_factory=dict)
    latest: Event | None = None
    sessions: Mapping[str, Sessions] = field(default_factory=dict)
    breaks: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def is_accepted(self, exercise_id: str) -> bool:
        """Whether a program for it was ever accepted."""
        return exercise_id in self.accepted

    def may_see_solution(self, exercise_id: str) -> bool:
        """Whether it is accepted or given up."""
        return exercise_id in self.accepted or exercise_id in self.given_up


def fold(events: Iterable[Event], start: Standing | None = None) -> Standing:
    """The standing after these events, in the order in which they were recorded, on top of start."""
    before = start or Standing()
    accepted, attempts = dict(before.accepted), dict(before.attempts)
    hints, seconds = dict(before.hints), dict(before.seconds)
    given_up, visited, predicted = set(before.given_up), set(before.visited), dict(before.predicted)
    place, latest, sessions, breaks = (
        before.place,
        before.latest,
        dict(before.sessions),
        dict(before.breaks),
    )
    for event in events:
        name = event.exercise_id
        if latest is not None and latest.exercise_id == name:
            seconds[name] = seconds.get(name, 0.0) + min(IDLE, max(0.0, event.at - latest.at))
        if event.kind == ATTEMPT and event.verdict not in NOT_COUNTED:
            attempts[name] = attempts.get(name, 0) + 1
            if event.verdict == "accepted":
                accepted[name] = Accepted(event.source, str(event.data.get("digest", "")), event.at)
        elif event.kind == HINT:
            hints[name] = max(hints.get(name, 0), int(event.data.get("index", 0)) + 1)
        elif event.kind == PREDICTION:
            predicted[name] = {
                **predicted.get(name, {}),
                str(event.data.get("name", "")): bool(event.data.get("right")),
            }
        elif event.kind == SESSION:
            sessions[name] = sessions.get(name, Sessions()).after(event)
            if event.data.get("accepts") and sessions[name].finished and name not in accepted:
                accepted[name] = Accepted("", "", event.at)
        elif event.kind == BREAKS:
            breaks[name] = tuple(map(str, event.data.get("stops", ())))
        elif event.kind == GIVE_UP:
            given_up.add(name)
        elif event.kind == VISIT:
            visited.add(name)
            place = name
        latest = event
    if latest is not None:
        latest = dataclasses.replace(latest, source="")  # a standing holds accepted programs only
    return Standing(
        accepted,
        attempts,
        hints,
        frozenset(given_up),
        frozenset(visited),
        place,
        seconds,
        predicted,
        latest,
        sessions,
        breaks,
    )


def next_exercise(course: Course, standing: Standing) -> Exercise | None:
    """The one to do next: the first from the learner's place on that is neither accepted nor given
    up, then from the start.

    None when the whole course is done.
    """
    exercises = course.exercises
    at = next(
        (index for index, exercise in enumerate(exercises) if exercise.id == standing.place), 0
    )
    for exercise in (*exercises[at:], *exercises[:at]):
        if not standing.may_see_solution(exercise.id):
            return exercise
    return None
