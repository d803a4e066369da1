"""All facts about two tensors of equal shape: finiteness first, then exact relations, and the loose
ones where none is exact.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from tutor.diagnosis import relations
from tutor.diagnosis.closeness import same_nonfinite
from tutor.diagnosis.pair import Pair
from tutor.diagnosis.partly import partial
from tutor.diagnosis.reductions import wrong_axis
from tutor.diagnosis.words import number, place
from tutor.results import Fact

EXACT = (
    relations.stale,
    relations.zeros,
    relations.transposed,
    relations.scaled,
    wrong_axis,
    relations.offset,
    relations.constant,
)


def aligned_facts(pair: Pair, *, any_values: bool) -> Iterator[Fact]:
    """Strongest first; nothing where all is within the verdict's limit.

    any_values: whether to say that the values differ where nothing better is known.
    """
    odd = _not_finite(pair)
    if odd is not None:
        yield odd
        return
    if not pair.got.numel() or bool(((pair.got - pair.want).abs() <= pair.limit).all()):
        return
    known = False
    for relation in EXACT:
        if known and relation is relations.offset:
            continue  # 2 * x is also x + x
        for fact in relation(pair):
            known = True
            yield fact
    if known:
        return
    loose = list(
        chain(relations.precision(pair), partial(pair))
    )  # true beside an exact relation as well, and then only noise
    yield from loose or ([relations.values(pair)] if any_values else [])


def _not_finite(pair: Pair) -> Fact | None:
    """nan or inf at places where something else was expected, or the reverse."""
    got, want = pair.got, pair.want
    if not got.numel() or same_nonfinite(got, want):
        return None
    differs = (got.isnan() != want.isnan()) | ((got.isinf() | want.isinf()) & (got != want))
    count, index = int(differs.sum()), relations.first_place(differs)
    rest = (~differs) & got.isfinite()
    right = bool(rest.any()) and bool(((got - want)[rest].abs() <= pair.limit).all())
    at = f" at {place(index)}" if index else ""
    found, expected = number(float(got[index])), number(float(want[index]))
    tail = "; all other values are right" if right else ""
    many = f"{count} of {got.numel()} values; the first is" if got.numel() > 1 else ""
    sentence = f"{many} {found}{at}, expected {expected}{tail}".strip()
    return Fact("not_finite", pair.where, sentence)
