"""The final values of a run that are wrong, each with the right one: where the way back begins."""

from __future__ import annotations

from itertools import islice

from tutor.candidate.wire.protocol import Missing
from tutor.course.model import Tolerance
from tutor.faults.slice.suspects import Symptom
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.value_equality import scale_of
from tutor.faults.wrong_places import Leaf, wrong_leaves
from tutor.grading.differ import Difference

MAX_SYMPTOMS = 12  # each is a walk back through the run, and further ones rarely say more


def symptoms_of(found: tuple[Difference, ...], run: Trace, tolerance: Tolerance) -> list[Symptom]:
    """The wrong leaves of all differences in values; nothing for exceptions, changed inputs and
    shared memory.
    """
    leaves = islice(wrong_leaves(found, tolerance), MAX_SYMPTOMS)
    return [_symptom(leaf, run) for leaf in leaves]


def _symptom(leaf: Leaf, run: Trace) -> Symptom:
    is_absent = leaf.got is None or isinstance(leaf.got, Missing)
    value = None if is_absent else run.places.get(leaf.place)
    # the factor alone is taken from float64: type and dtype have to be those that are asked for
    exact = leaf.want if leaf.exact is None else leaf.exact
    return Symptom(leaf.place, value, leaf.want, scale_of(leaf.got, exact))
