"""What a learner has done, summed up for a screen: by lesson, by day, and what took the most."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from tutor.course.model import Course, Exercise, Lesson
from tutor.progress.schedule import MANY_TRIES
from tutor.progress.standing import Sessions, Standing

MOST = 3  # of each kind that is named as weak
OFTEN = 3  # checks with one diagnosis, from which on it is named
DAYS = 28
HINT_WEIGHT = 2  # a hint counts as so many tries


@dataclass(frozen=True)
class LessonDone:
    """One lesson. seconds: spent on it. sessions: in the debugger."""

    title: str
    exercises: int
    accepted: int
    checks: int
    hints: int
    sessions: int
    seconds: float


@dataclass(frozen=True)
class Hard:
    """An exercise that took much. is_accepted: in the end."""

    exercise: str
    tries: int
    hints: int
    is_accepted: bool


@dataclass(frozen=True)
class Weak:
    """hard: exercises. diagnoses: (code, checks that had it). concepts: those that several hard
    exercises share. The weakest come first.
    """

    hard: tuple[Hard, ...] = ()
    diagnoses: tuple[tuple[str, int], ...] = ()
    concepts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Summary:
    """lessons: in the course's order. days: "2026-11-30" → seconds, of every day with anything.

    predicted: how many questions were answered first before running, and how many of them right.
    reviews: how many exercises were written once more.
    """

    lessons: tuple[LessonDone, ...]
    days: Mapping[str, float]
    predicted: tuple[int, int]
    reviews: int
    weak: Weak


def summary_of(course: Course, standing: Standing) -> Summary:
    """All of it."""
    answers = [right for each in standing.predicted.values() for right in each.values()]
    return Summary(
        tuple(_lesson(lesson, standing) for lesson in course.lessons),
        dict(standing.days),
        (len(answers), sum(answers)),
        sum(map(len, standing.reviews.values())),
        _weak(course, standing),
    )


def recent_days(
    days: Mapping[str, float], today: datetime.date
) -> list[tuple[datetime.date, float]]:
    """The last DAYS days with the seconds of each, 0 where nothing was done."""
    dates = [today - datetime.timedelta(back) for back in reversed(range(DAYS))]
    return [(date, days.get(date.isoformat(), 0.0)) for date in dates]


def _lesson(lesson: Lesson, standing: Standing) -> LessonDone:
    ids = [exercise.id for exercise in lesson.exercises]
    return LessonDone(
        lesson.title,
        len(ids),
        sum(standing.is_accepted(each) for each in ids),
        sum(standing.attempts.get(each, 0) for each in ids),
        sum(standing.hints.get(each, 0) for each in ids),
        sum(standing.sessions.get(each, Sessions()).count for each in ids),
        sum(standing.seconds.get(each, 0.0) for each in ids),
    )


def _weak(course: Course, standing: Standing) -> Weak:
    hard = sorted(_hard(course, standing), key=_effort, reverse=True)
    names = {each.exercise for each in hard}
    counts = {code: sum(by.values()) for code, by in standing.codes.items()}
    often = [(code, count) for code, count in counts.items() if count >= OFTEN]
    return Weak(
        tuple(hard[:MOST]),
        tuple(sorted(often, key=lambda each: each[1], reverse=True)[:MOST]),
        tuple(_shared_concepts(course.exercises, names)),
    )


def _hard(course: Course, standing: Standing) -> Iterator[Hard]:
    """Exercises with hints or many tries that no review has found easy since."""
    for exercise in course.exercises:
        tries, hints = standing.attempts.get(exercise.id, 0), standing.hints.get(exercise.id, 0)
        last = (standing.reviews.get(exercise.id) or (None,))[-1]
        is_known = last is not None and not last.hints and last.tries <= MANY_TRIES
        if (hints or tries > MANY_TRIES) and not is_known:
            yield Hard(exercise.id, tries, hints, standing.is_accepted(exercise.id))


def _effort(each: Hard) -> int:
    return each.tries + HINT_WEIGHT * each.hints


def _shared_concepts(exercises: tuple[Exercise, ...], hard: Collection[str]) -> list[str]:
    """Concepts of at least two hard exercises, those of the most first."""
    counts = Counter(word for each in exercises if each.id in hard for word in each.concepts)
    return [word for word, count in counts.most_common() if count > 1][:MOST]
