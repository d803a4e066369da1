"""How far a learner is, as one frozen value, and what to do next; fold.py makes it of events."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tutor.course.model import Course, Exercise
from tutor.progress.events import Event


@dataclass(frozen=True)
class Accepted:
    """The latest accepted program for an exercise."""

    source: str
    digest: str
    at: float


@dataclass(frozen=True)
class Solved:
    """How an exercise was solved: the first time, or once more in a review.

    at: seconds since 1970. tries: counted checks, the accepted one included. hints: how many were
    shown. saw_solution: whether the course's program was shown before.
    """

    at: float
    tries: int
    hints: int
    saw_solution: bool


@dataclass(frozen=True)
class Recalled:
    """One answer to a question that was asked again."""

    at: float
    right: bool


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

    solved: how it was accepted first. reviews: how it was solved again, oldest first. reviewing:
    the name of the review under way (aside.py), or "". recalled: question → the answers to it,
    oldest first. days: "2026-11-30" → seconds spent on that day. codes: a diagnosis → how often
    each exercise's checks had it.
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
    solved: Mapping[str, Solved] = field(default_factory=dict)
    reviews: Mapping[str, tuple[Solved, ...]] = field(default_factory=dict)
    reviewing: str = ""
    recalled: Mapping[str, Mapping[str, tuple[Recalled, ...]]] = field(default_factory=dict)
    days: Mapping[str, float] = field(default_factory=dict)
    codes: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    def is_accepted(self, exercise_id: str) -> bool:
        """Whether a program for it was ever accepted."""
        return exercise_id in self.accepted

    def may_see_solution(self, exercise_id: str) -> bool:
        """Whether it is accepted or given up."""
        return exercise_id in self.accepted or exercise_id in self.given_up


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
