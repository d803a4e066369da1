"""How far a learner is: a pure fold of the events, and what follows from it."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from tutor.course.model import Course, Exercise
from tutor.progress.events import ATTEMPT, BREAKS, GIVE_UP, HINT, PREDICTION, SESSION, VISIT, Event

IDLE = 600.0  # seconds; a longer pause between two events counts as this much work
NOT_COUNTED = {"judge_error"}  # a fault of the tutor costs the learner no attempt


@dataclass(frozen=True)
class Accepted:
    """The latest accepted program for an exercise."""

    source: str
    digest: str
    at: float


@dataclass(frozen=True)
class Sessions:
    """The debug sessions of one exercise.

    reached: keys of goals, with those that mean nothing in the learner's program. finished: whether
    all of its goals were reached, in one session or several.
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
    """What all events so far come to; every mapping is by exercise id.

    hints: how many of the ladder were shown. place: the exercise last visited, or "". seconds: time
    spent, with long pauses cut. given_up: their solution may be shown. predicted: name of a
    prediction → whether it was right. sessions: what was done in the debugger. breaks: the
    learner's own breakpoints, as typed. checked: digest of the file at its last check.
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
    checked: Mapping[str, str] = field(default_factory=dict)

    def is_accepted(self, exercise_id: str) -> bool:
        """Whether a program for it was ever accepted."""
        return exercise_id in self.accepted

    def may_see_solution(self, exercise_id: str) -> bool:
        """Whether it is accepted or given up."""
        return exercise_id in self.accepted or exercise_id in self.given_up


def fold(events: Iterable[Event], start: Standing | None = None) -> Standing:
    """The standing after these events, in the order of their recording, on top of start."""
    totals = _Totals(start or Standing())
    for event in events:
        totals.add(event)
    return totals.standing()


class _Totals:
    """A standing while events are added to it: copied once, then changed in place."""

    def __init__(self, before: Standing) -> None:
        self.accepted, self.attempts = dict(before.accepted), dict(before.attempts)
        self.hints, self.seconds = dict(before.hints), dict(before.seconds)
        self.given_up, self.visited = set(before.given_up), set(before.visited)
        self.predicted, self.sessions = dict(before.predicted), dict(before.sessions)
        self.place, self.latest, self.breaks = before.place, before.latest, dict(before.breaks)
        self.checked = dict(before.checked)

    def add(self, event: Event) -> None:
        """Count one event; of a kind of a later version, its time alone."""
        name, latest = event.exercise_id, self.latest
        if latest is not None and latest.exercise_id == name:
            spent = min(IDLE, max(0.0, event.at - latest.at))
            self.seconds[name] = self.seconds.get(name, 0.0) + spent
        if event.kind in _COUNT:
            _COUNT[event.kind](self, name, event)
        self.latest = event

    def attempt(self, name: str, event: Event) -> None:
        """One check more, and the program where it was accepted."""
        if event.verdict not in NOT_COUNTED:
            digest = self.checked[name] = str(event.data.get("digest", ""))
            self.attempts[name] = self.attempts.get(name, 0) + 1
            if event.verdict == "accepted":
                self.accepted[name] = Accepted(event.source, digest, event.at)

    def hint(self, name: str, event: Event) -> None:
        """How far up the ladder."""
        self.hints[name] = max(self.hints.get(name, 0), int(event.data.get("index", 0)) + 1)

    def prediction(self, name: str, event: Event) -> None:
        """Whether this one was right."""
        right = {str(event.data.get("name", "")): bool(event.data.get("right"))}
        self.predicted[name] = {**self.predicted.get(name, {}), **right}

    def session(self, name: str, event: Event) -> None:
        """What was reached; an exercise that is done in the debugger is accepted with its goals."""
        self.sessions[name] = self.sessions.get(name, Sessions()).after(event)
        is_done = event.data.get("accepts") and self.sessions[name].finished
        if is_done and name not in self.accepted:
            self.accepted[name] = Accepted("", "", event.at)

    def own_breaks(self, name: str, event: Event) -> None:
        """All of the learner's own breakpoints."""
        self.breaks[name] = tuple(map(str, event.data.get("stops", ())))

    def give_up(self, name: str, event: Event) -> None:
        """The solution may be shown from now on."""
        self.given_up.add(name)

    def visit(self, name: str, event: Event) -> None:
        """The learner is there now."""
        self.visited.add(name)
        self.place = name

    def standing(self) -> Standing:
        """What it comes to. It holds the source of accepted programs only."""
        latest = self.latest and dataclasses.replace(self.latest, source="")
        return Standing(
            accepted=self.accepted,
            attempts=self.attempts,
            hints=self.hints,
            given_up=frozenset(self.given_up),
            visited=frozenset(self.visited),
            place=self.place,
            seconds=self.seconds,
            predicted=self.predicted,
            latest=latest,
            sessions=self.sessions,
            breaks=self.breaks,
            checked=self.checked,
        )


_COUNT: dict[str, Callable[[_Totals, str, Event], None]] = {
    ATTEMPT: _Totals.attempt,
    HINT: _Totals.hint,
    PREDICTION: _Totals.prediction,
    SESSION: _Totals.session,
    BREAKS: _Totals.own_breaks,
    GIVE_UP: _Totals.give_up,
    VISIT: _Totals.visit,
}


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
