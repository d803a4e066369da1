"""All facts about two tensors of equal shape: nan and inf first, then relations, then likeness."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from tutor.diagnosis import relations
from tutor.diagnosis.closeness import first_place, same_nonfinite
from tutor.diagnosis.offsets import offset
from tutor.diagnosis.pair import Pair
from tutor.diagnosis.partly import partial
from tutor.diagnosis.reductions import wrong_axis
from tutor.diagnosis.unexplained import unexplained
from tutor.diagnosis.words import number, place
from tutor.results import Fact

EXACT = (
    relations.stale,
    relations.zeros,
    relations.transposed,
    relations.reversed_order,
    relations.scaled,
    wrong_axis,
    offset,
    relations.constant,
)


def equal_shape_facts(pair: Pair, *, any_values: bool) -> Iterator[Fact]:
    """Strongest first; nothing where all is within the verdict's limit.

    pair: two tensors of one shape, whatever its axes are. any_values: whether to say that the
    values differ where nothing better is known.
    """
    odd = _not_finite(pair)
    if odd is not None:
        yield odd
    elif not _is_within_limit(pair):
        for fact in _relations(pair, any_values):
            yield replace(fact, telling=pair.distinct)


def _is_within_limit(pair: Pair) -> bool:
    return not pair.got.numel() or bool(((pair.got - pair.want).abs() <= pair.limit).all())


def _relations(pair: Pair, any_values: bool) -> Iterator[Fact]:
    known = False
    for fact in _exact_relations(pair):
        known = True
        yield fact
    if known:
        return  # the loose ones are true beside an exact relation as well, and then only noise
    loose = list(chain(relations.precision(pair), partial(pair)))
    yield from loose or ([unexplained(pair)] if any_values else [])


def _exact_relations(pair: Pair) -> Iterator[Fact]:
    known = False
    for relation in EXACT:
        if known and relation is offset:
            continue  # 2 * x is also x + x
        for fact in relation(pair):
            known = True
            yield fact


def _not_finite(pair: Pair) -> Fact | None:
    """nan or inf at places where something else was expected, or the reverse."""
    got, want = pair.got, pair.want
    if not got.numel() or same_nonfinite(got, want):
        return None
    differs = (got.isnan() != want.isnan()) | ((got.isinf() | want.isinf()) & (got != want))
    count, index = int(differs.sum()), first_place(differs)
    rest = (~differs) & got.isfinite()
    others_right = bool(rest.any()) and bool(((got - want)[rest].abs() <= pair.limit).all())
    at = f" at {place(index)}" if index else ""
    found, expected = number(float(got[index])), number(float(want[index]))
    tail = "; all other values are right" if others_right else ""
    many = f"{count} of {got.numel()} values; the first is" if got.numel() > 1 else ""
    sentence = f"{many} {found}{at}, expected {expected}{tail}".strip()
    return Fact("not_finite", pair.where, sentence)
