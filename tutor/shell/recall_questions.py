"""Every question that `recall` may ask, and when it comes again: those of accepted exercises."""

from __future__ import annotations

import dataclasses
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from tutor.course import texts
from tutor.course.model import Exercise, Waypoint
from tutor.progress.schedule import Coming, question_to_come
from tutor.progress.standing import Recalled, Standing
from tutor.shell.session import Session


@dataclass(frozen=True)
class Question:
    """One of an exercise. name: names it for good. ask: the question. why: said afterwards, or "".

    waypoint: the stop at which it is asked, and that asks nothing else; None for one that is asked
    before anything runs.
    """

    exercise: Exercise
    name: str
    ask: str
    why: str = ""
    waypoint: Waypoint | None = None

    @property
    def key(self) -> str:
        """Names it in the whole course."""
        return f"{self.exercise.id}: {self.name}"


def questions_to_come(session: Session) -> list[tuple[Question, Coming]]:
    """All of them, the one that comes first in front; those of one day are mixed."""
    standing = session.store.overall()
    questions = [
        (question, _coming(question, standing))
        for exercise in session.course.exercises
        if exercise.id in standing.solved
        for question in questions_of(exercise)
    ]
    return sorted(questions, key=lambda pair: (pair[1].day, zlib.crc32(pair[1].name.encode())))


def questions_of(exercise: Exercise) -> Iterator[Question]:
    """Its predictions, and what its planned stops ask."""
    for each in texts.read_predictions(exercise):
        yield Question(exercise, each.name, each.ask, each.why)
    for point in texts.read_waypoints(exercise):
        yield from _at_stop(exercise, point)


def _at_stop(exercise: Exercise, point: Waypoint) -> Iterator[Question]:
    """The question of a stop and its prediction, each at a stop that asks this alone."""
    plain = dataclasses.replace(point, say="", here="", goals=(), predict=None)
    if point.question and point.answer:
        yield Question(exercise, f"{point.name} (stop)", point.question, waypoint=plain)
    if guess := point.predict:
        asking = dataclasses.replace(plain, question="", answer="", predict=guess)
        yield Question(exercise, f"{point.name} (next line)", guess.ask, guess.why, asking)


def _coming(question: Question, standing: Standing) -> Coming:
    """It counts as known when the exercise was accepted, unless a prediction was wrong then."""
    name = question.exercise.id
    was_right = standing.predicted.get(name, {}).get(question.name, True)
    first = Recalled(standing.solved[name].at, was_right or question.waypoint is not None)
    answers = standing.recalled.get(name, {}).get(question.name, ())
    return question_to_come(question.key, first, answers)
