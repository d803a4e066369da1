"""A review is recorded aside, under a name of its own: it changes nothing about its exercise.

What is recorded under that name folds as an exercise does: its checks, hints and versions. A
version of the tutor that knows no reviews passes it over.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from tutor.progress.events import Event
from tutor.progress.standing import Standing

PREFIX = "review:"
Item = TypeVar("Item")


@dataclass(frozen=True)
class Aside:
    """One review of one exercise. number: from 1 on."""

    exercise_id: str
    number: int

    @property
    def name(self) -> str:
        """What its events are about."""
        return f"{PREFIX}{self.exercise_id}:{self.number}"

    def event(self, event: Event) -> Event:
        """An event about the exercise, as one about the review; others as they are."""
        if event.exercise_id != self.exercise_id:
            return event
        return dataclasses.replace(event, exercise_id=self.name)

    def standing(self, whole: Standing) -> Standing:
        """The same, with what was done in the review in the place of what was done before it."""
        return dataclasses.replace(
            whole,
            accepted=self._item(whole.accepted),
            attempts=self._item(whole.attempts),
            hints=self._item(whole.hints),
            given_up=self._member(whole.given_up),
            visited=self._member(whole.visited),
            seconds=self._item(whole.seconds),
            predicted=self._item(whole.predicted),
            sessions=self._item(whole.sessions),
            breaks=self._item(whole.breaks),
            checked=self._item(whole.checked),
        )

    def _item(self, items: Mapping[str, Item]) -> Mapping[str, Item]:
        ours = (self.exercise_id, self.name)
        others = {name: item for name, item in items.items() if name not in ours}
        own = {self.exercise_id: items[self.name]} if self.name in items else {}
        return {**others, **own}

    def _member(self, names: frozenset[str]) -> frozenset[str]:
        own = {self.exercise_id} if self.name in names else set()
        return (names - {self.exercise_id}) | own


def is_aside(name: str) -> bool:
    """Whether events of that name are a review's."""
    return name.startswith(PREFIX)


def aside_of(name: str) -> Aside | None:
    """The review of that name; None for another name."""
    exercise_id, _, number = name.removeprefix(PREFIX).rpartition(":")
    known = is_aside(name) and exercise_id and number.isdecimal()
    return Aside(exercise_id, int(number)) if known else None
