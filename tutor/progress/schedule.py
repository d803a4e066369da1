"""When an exercise or a question comes back: a spaced-repetition schedule of what has happened.

FSRS, the scheduler of Anki, keeps two numbers for an item: how hard it is, and how long it will be
remembered. Both follow from when it was done and how well, so nothing but the events is stored.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from tutor.progress.standing import Recalled, Solved, Standing

if TYPE_CHECKING:
    from fsrs import Scheduler

AGAIN, HARD, GOOD, EASY = 1, 2, 3, 4  # as FSRS has them
MANY_TRIES = 5  # more are many; with `watch on`, every save is a try
LATEST = 4e9  # seconds since 1970; a clock that says more is wrong
History = tuple[tuple[float, int], ...]  # when, and how well


@dataclass(frozen=True)
class Coming:
    """Something that comes back. name: of an exercise, or of a question. at: seconds since 1970."""

    name: str
    at: float

    def is_due(self, now: float) -> bool:
        """From the beginning of its day on, as this machine counts days."""
        return self.day <= datetime.date.fromtimestamp(now)

    @property
    def day(self) -> datetime.date:
        """The day on which it comes back."""
        return datetime.date.fromtimestamp(self.at)


def rating_of(solved: Solved) -> int:
    """How well it went, by what happened: nobody is asked."""
    if solved.saw_solution:
        return AGAIN
    if solved.hints or solved.tries > MANY_TRIES:
        return HARD
    return EASY if solved.tries == 1 else GOOD


def reviews_to_come(standing: Standing) -> list[Coming]:
    """Exercises solved with the solution, hints or many tries, and those reviewed before; the
    earliest first.
    """
    coming = [
        Coming(name, next_time(_ratings([first, *standing.reviews.get(name, ())])))
        for name, first in standing.solved.items()
        if name in standing.reviews or rating_of(first) <= HARD
    ]
    return sorted(coming, key=lambda each: each.at)


def _ratings(solved: Iterable[Solved]) -> History:
    return tuple((each.at, rating_of(each)) for each in solved)


def question_to_come(name: str, first: Recalled, again: Iterable[Recalled]) -> Coming:
    """When a question comes back. first: the moment from which it could be answered."""
    history = ((each.at, GOOD if each.right else AGAIN) for each in (first, *again))
    return Coming(name, next_time(tuple(history)))


@lru_cache(maxsize=4096)
def next_time(history: History) -> float:
    """When to do it again, in seconds since 1970: at least one day after the last time.

    history: when it was done and how well, oldest first; not empty.
    """
    from fsrs import Card, Rating  # not before there is something that comes back

    scheduler = _scheduler()
    card = Card(card_id=0, due=_moment(history[0][0]))
    for at, rating in history:
        card, _ = scheduler.review_card(card, Rating(rating), _moment(at))
    return card.due.timestamp()


@lru_cache(maxsize=1)
def _scheduler() -> Scheduler:
    """In whole days, since nobody writes a program again ten minutes later; the same every time."""
    from fsrs import Scheduler

    return Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)


def _moment(at: float) -> datetime.datetime:
    return datetime.datetime.fromtimestamp(min(max(at, 0.0), LATEST), datetime.UTC)
