"""Which leaves some numbers come from, and where the way of a gradient to them was cut. Pure."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

MOST_CUTS = 3  # of one leaf that are remembered


@dataclass(frozen=True)
class Event:
    """Something that happened to a value. how: in words."""

    how: str
    file: str
    line: int


@dataclass(frozen=True)
class Trail:
    """alive: leaves, by number, that a gradient comes to. cuts: of those that the numbers come from
    besides. fresh: new tensors, made of numbers, that they come from. unseen: whether they come
    from something of which nothing is known.
    """

    alive: frozenset[int] = frozenset()
    cuts: Mapping[int, tuple[Event, ...]] = field(default_factory=dict)
    fresh: tuple[Event, ...] = ()
    unseen: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing is known."""
        return not (self.alive or self.cuts or self.fresh or self.unseen)

    def without(self, leaf: int) -> Trail:
        """As if it did not come from this leaf."""
        cuts = {key: events for key, events in self.cuts.items() if key != leaf}
        return replace(self, alive=self.alive - {leaf}, cuts=cuts)

    def cut(self, event: Event) -> Trail:
        """The same numbers, without a graph."""
        cuts = dict(self.cuts)
        for leaf in self.alive:
            cuts[leaf] = _few((*cuts.get(leaf, ()), event))
        return Trail(frozenset(), cuts, self.fresh, self.unseen)


NOTHING, UNSEEN = Trail(), Trail(unseen=True)
SHARED = Event("this tensor shares memory with it, but not its graph", "", 0)


def joined(trails: Iterable[Trail]) -> Trail:
    """Of what is computed from all of these."""
    known = [trail for trail in trails if not trail.is_empty]
    return functools.reduce(_both, known) if known else NOTHING


def _both(one: Trail, other: Trail) -> Trail:
    cuts = dict(one.cuts)
    for leaf, events in other.cuts.items():
        cuts[leaf] = _few((*cuts.get(leaf, ()), *events))
    fresh = _few((*one.fresh, *other.fresh))
    return Trail(one.alive | other.alive, cuts, fresh, one.unseen or other.unseen)


def _few(events: Iterable[Event]) -> tuple[Event, ...]:
    return tuple(dict.fromkeys(events))[:MOST_CUTS]
