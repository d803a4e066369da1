"""got - want is something that can be named: another value of the case, a constant, a row."""

from __future__ import annotations

from collections.abc import Iterator

from torch import Tensor

from tutor.diagnosis.pair import Pair, is_telling
from tutor.diagnosis.words import number
from tutor.results import Fact

# what a difference of so many times another value means
TERMS = (
    (1.0, "is in it once too often"),
    (-1.0, "is missing from it"),
    (-2.0, "is subtracted where it should be added"),
)


def offset(pair: Pair) -> Iterator[Fact]:
    """The difference is one of TERMS, a constant, or the same for every row.

    pair: two tensors of one shape; rows are along axis 0.
    """
    difference = pair.got - pair.want
    named = list(_other_terms(pair, difference))
    if named:
        yield from named
    elif pair.distinct:
        yield from _regular(pair, difference)


def _regular(pair: Pair, difference: Tensor) -> Iterator[Fact]:
    """How all differences are alike, where they are."""
    mean = float(difference.mean())
    has_rows = difference.dim() > 1 and difference.shape[0] > 1
    if pair.explains(difference - mean, pair.magnitude):
        text = f"every value is {number(abs(mean))} too {'large' if mean > 0 else 'small'}"
        yield Fact("offset", pair.where, text, amount=mean)
    elif has_rows and pair.explains(difference - difference[:1], pair.magnitude):
        text = (
            "every row is off by the same amounts, as if one row of numbers were missing or added"
        )
        yield Fact("offset", pair.where, f"{text} twice")


def _other_terms(pair: Pair, difference: Tensor) -> Iterator[Fact]:
    for name, other in pair.around.wide_others.items():
        for factor, words in TERMS:
            if not is_telling(other) or not _is_stretched(pair, difference, factor * other):
                continue
            if factor > 0 and name == pair.where:
                yield Fact("accumulated", name, "the new value was added to the old one")
            else:
                yield Fact("offset", pair.where, f"off by {name}: {name} {words}")


def _is_stretched(pair: Pair, difference: Tensor, other: Tensor) -> bool:
    """Whether the difference is the other value, broadcast to its shape."""
    shape = difference.shape
    if other.dim() > len(shape):
        return False
    sizes = zip(reversed(other.shape), reversed(shape), strict=False)
    if any(size not in (1, full) for size, full in sizes):
        return False
    magnitude = max(pair.magnitude, float(other.abs().max()))
    return pair.explains(difference - other.expand(shape), magnitude)
