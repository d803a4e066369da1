"""Which parts of an outcome are wrong: the leaves of its results, and its attributes, by place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from torch import Tensor

from tutor.course.model import Tolerance
from tutor.grading.compare import same
from tutor.grading.differ import Difference

MAX_DEPTH = 6
IN_VALUES = ("value", "observed")


@dataclass(frozen=True)
class Leaf:
    """One value of a result beside the right one. exact: that in float64, None if it is not
    known.
    """

    place: str
    got: Any
    want: Any
    exact: Any

    def parts(self) -> list[Leaf]:
        """What is in it, where both values have the same parts; empty for a single value."""
        got, want = self.got, self.want
        if isinstance(want, (tuple, list)) and isinstance(got, type(want)):
            is_alike = len(got) == len(want) and _holds_values(want)
            return [self._part(index) for index in range(len(want))] if is_alike else []
        if isinstance(want, dict) and isinstance(got, dict) and got.keys() >= want.keys():
            return [self._part(key) for key in want]
        return []

    def _part(self, key: Any) -> Leaf:
        place = f"{self.place}[{key!r}]"
        return Leaf(place, self.got[key], self.want[key], _item(self.exact, key))


def wrong_leaves(found: tuple[Difference, ...], tolerance: Tolerance) -> Iterator[Leaf]:
    """The wrong leaves of all differences in values; nothing for exceptions, changed inputs and
    shared memory.
    """
    for each in found:
        if each.kind in IN_VALUES:
            whole = Leaf(each.where, each.got, each.want, each.exact)
            yield from _wrong_leaves(whole, tolerance, 0)


def wrong_places(found: tuple[Difference, ...], tolerance: Tolerance) -> frozenset[str]:
    """Where something differs: the parts of a result one by one, "w.g", "mutated x"."""
    rest = (each for each in found if each.kind not in IN_VALUES)
    places = [leaf.place for leaf in wrong_leaves(found, tolerance)]
    return frozenset((*places, *(f"{each.kind} {each.where}" for each in rest)))


def _wrong_leaves(leaf: Leaf, tolerance: Tolerance, depth: int) -> Iterator[Leaf]:
    if same(leaf.got, leaf.want, tolerance, leaf.exact):
        return
    parts = leaf.parts() if depth < MAX_DEPTH else []
    for part in parts:
        yield from _wrong_leaves(part, tolerance, depth + 1)
    if not parts:  # too deep or of another form: which part is wrong cannot be told
        yield leaf


def _holds_values(items: Any) -> bool:
    """A list of tensors is looked at one by one; a list of numbers is one value."""
    return any(isinstance(item, (Tensor, dict)) for item in items)


def _item(value: Any, key: Any) -> Any:
    try:
        return value[key]
    except (KeyError, IndexError, TypeError):
        return None
