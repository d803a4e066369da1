"""The final values of a run that are wrong, each with the right one: where the way back begins."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from torch import Tensor

from tutor.candidate.wire.protocol import Missing
from tutor.course.model import Tolerance
from tutor.faults.slice.suspects import Symptom
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.value_equality import scale_of
from tutor.grading.compare import same
from tutor.grading.differ import Difference

MAX_SYMPTOMS = 12  # each is a walk back through the run, and further ones rarely say more
MAX_DEPTH = 6
IN_VALUES = ("value", "observed")


@dataclass(frozen=True)
class _Leaf:
    """One value of a result beside the right one. exact: that in float64, None if it is not
    known.
    """

    place: str
    got: Any
    want: Any
    exact: Any

    def parts(self) -> list[_Leaf]:
        """What is in it, where both values have the same parts; empty for a single value."""
        got, want = self.got, self.want
        if isinstance(want, (tuple, list)) and isinstance(got, type(want)):
            is_alike = len(got) == len(want) and _holds_values(want)
            return [self._part(index) for index in range(len(want))] if is_alike else []
        if isinstance(want, dict) and isinstance(got, dict) and got.keys() >= want.keys():
            return [self._part(key) for key in want]
        return []

    def _part(self, key: Any) -> _Leaf:
        place = f"{self.place}[{key!r}]"
        return _Leaf(place, self.got[key], self.want[key], _item(self.exact, key))


def symptoms_of(found: tuple[Difference, ...], run: Trace, tolerance: Tolerance) -> list[Symptom]:
    """The wrong leaves of all differences in values; nothing for exceptions, changed inputs and
    shared memory.
    """
    differing = (difference for difference in found if difference.kind in IN_VALUES)
    wholes = (_Leaf(each.where, each.got, each.want, each.exact) for each in differing)
    leaves = [leaf for whole in wholes for leaf in _wrong_leaves(whole, tolerance, 0)]
    return [_symptom(leaf, run) for leaf in leaves[:MAX_SYMPTOMS]]


def wrong_places(found: tuple[Difference, ...], tolerance: Tolerance) -> frozenset[str]:
    """Where something differs: the parts of a result one by one, "w.g", "mutated x"."""
    differing = (difference for difference in found if difference.kind in IN_VALUES)
    wholes = (_Leaf(each.where, each.got, each.want, each.exact) for each in differing)
    places = {leaf.place for whole in wholes for leaf in _wrong_leaves(whole, tolerance, 0)}
    rest = (each for each in found if each.kind not in IN_VALUES)
    return frozenset(places | {f"{each.kind} {each.where}" for each in rest})


def _symptom(leaf: _Leaf, run: Trace) -> Symptom:
    is_absent = leaf.got is None or isinstance(leaf.got, Missing)
    value = None if is_absent else run.places.get(leaf.place)
    # the factor alone is taken from float64: type and dtype have to be those that are asked for
    exact = leaf.want if leaf.exact is None else leaf.exact
    return Symptom(leaf.place, value, leaf.want, scale_of(leaf.got, exact))


def _wrong_leaves(leaf: _Leaf, tolerance: Tolerance, depth: int) -> Iterator[_Leaf]:
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
