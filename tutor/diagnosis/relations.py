"""Relations between two real tensors of equal shape; every one is proven before it is stated."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

import torch
from torch import Tensor

from tutor.diagnosis.closeness import index_of
from tutor.diagnosis.pair import Pair
from tutor.diagnosis.words import is_named, name_ratio, number, place, ratio_sentence
from tutor.results import Fact

PRECISION = 1e-3  # relative errors below this look like rounding, not like another formula
RATIO_SLACK = 5.0
MAX_PERMUTED = 4  # axes up to which every order is tried


def transposed(pair: Pair) -> Iterator[Fact]:
    """The right values with two or more axes exchanged. Says nothing where want equals its own
    transpose.
    """
    got = pair.got
    if not 2 <= got.dim() <= MAX_PERMUTED or not pair.distinct:
        return
    for order in permutations(range(got.dim())):
        if list(order) != sorted(order) and pair.matches(got.permute(order)):
            yield Fact("transposed", pair.where, _axes_sentence(order))
            return


def _axes_sentence(order: tuple[int, ...]) -> str:
    if len(order) == 2:
        return "it is the transpose of what was expected: rows and columns are exchanged"
    moved = [axis for axis in order if order[axis] != axis]
    if len(moved) == 2:
        return f"the right values, with axes {moved[0]} and {moved[1]} exchanged"
    return f"the right values with the axes in another order: as if by permute{order}"


def zeros(pair: Pair) -> Iterator[Fact]:
    """Nothing but zeros where something else was expected."""
    if pair.got.numel() and not bool(pair.got.any()) and pair.magnitude > pair.limit:
        count = pair.got.numel()
        yield Fact(
            "zeros", pair.where, "the value is 0" if count == 1 else f"all {count} values are 0"
        )


def stale(pair: Pair) -> Iterator[Fact]:
    """The value that stood there before the call."""
    before = pair.around.wide_others.get(pair.where)
    if before is not None and pair.got.shape == before.shape and torch.equal(pair.got, before):
        yield Fact("stale", pair.where, "it still has the value from before the call")


def scaled(pair: Pair) -> Iterator[Fact]:
    """got = ratio * want; the ratio -1 is a sign_flipped. A lone number only counts where the ratio
    has a name.
    """
    got, want = pair.got, pair.want
    if pair.magnitude <= pair.limit or not bool(got.any()):
        return
    ratio = float((got * want).sum() / (want * want).sum())
    slack = RATIO_SLACK * pair.relative
    if abs(ratio - 1) <= slack or not _explains(
        pair, got - ratio * want, abs(ratio) * pair.magnitude
    ):
        return
    if abs(ratio + 1) <= slack:
        yield Fact(
            "sign_flipped",
            pair.where,
            f"{'every' if got.numel() > 1 else 'the'} value has the opposite sign",
        )
    elif pair.distinct or is_named(ratio, pair.around.sizes, slack):
        name = name_ratio(ratio, pair.around.sizes, slack)
        sentence = ratio_sentence(ratio, name, pair.around.sizes)
        yield Fact(
            "scaled",
            pair.where,
            sentence if got.numel() > 1 else sentence.replace("every", "the", 1),
            ratio=name,
        )


def offset(pair: Pair) -> Iterator[Fact]:
    """got - want is one of the other values (up to a factor -1 or -2), a constant, or the same for
    every row.
    """
    difference = pair.got - pair.want
    added = next(_other_terms(pair, difference), None)
    mean = float(difference.mean())
    if added is not None:
        yield added
    elif pair.distinct and _explains(pair, difference - mean, pair.magnitude):
        yield Fact(
            "offset",
            pair.where,
            f"every value is {number(abs(mean))} too {'large' if mean > 0 else 'small'}",
        )
    elif (
        pair.distinct
        and pair.want.dim() > 1 < pair.want.shape[0]
        and _explains(pair, difference - difference[:1], pair.magnitude)
    ):
        yield Fact(
            "offset",
            pair.where,
            "every row is off by the same amounts, as if one row of numbers were missing or added twice",
        )


TERMS = (
    (1.0, "is in it once too often"),
    (-1.0, "is missing from it"),
    (-2.0, "is subtracted where it should be added"),
)


def _other_terms(pair: Pair, difference: Tensor) -> Iterator[Fact]:
    for name, other in pair.around.wide_others.items():
        for factor, words in TERMS:
            if not _is_telling(other) or not _is_stretched(pair, difference, factor * other):
                continue
            if factor > 0 and name == pair.where:
                yield Fact("accumulated", name, "the new value was added to the old one")
            else:
                yield Fact("offset", pair.where, f"off by {name}: {name} {words}")


def _is_telling(other: Tensor) -> bool:
    """Zeros explain nothing, and a lone whole number explains a difference of 1 or 2 by chance."""
    return bool(other.any()) and (other.numel() > 1 or bool(other.frac().any()))


def _is_stretched(pair: Pair, difference: Tensor, other: Tensor) -> bool:
    shape = difference.shape
    if other.dim() > len(shape) or any(
        a not in (1, b) for a, b in zip(reversed(other.shape), reversed(shape), strict=False)
    ):
        return False
    return _explains(
        pair, difference - other.expand(shape), max(pair.magnitude, float(other.abs().max()))
    )


def _explains(pair: Pair, residual: Tensor, magnitude: float) -> bool:
    """Whether what a relation leaves over is rounding, and far less than the error that it
    explains.
    """
    left = float(residual.abs().max())
    error = float((pair.got - pair.want).abs().max())
    return left <= pair.relative * magnitude and 10 * left <= error


def constant(pair: Pair) -> Iterator[Fact]:
    """One number everywhere, or every row the same, where they should differ."""
    got, want = pair.got, pair.want
    if not pair.distinct:
        return
    if _all_same(pair, got.reshape(-1)):
        if bool(got.any()):
            yield Fact(
                "constant",
                pair.where,
                f"all {got.numel()} values are {number(float(got.reshape(-1)[0]))}",
            )
        return
    for axis, noun in ((0, "row"), (1, "column")):
        if (
            got.dim() == 2
            and got.shape[axis] > 1
            and _all_same(pair, got, axis)
            and not _all_same(pair, want, axis)
        ):
            yield Fact(
                "constant",
                pair.where,
                f"all {got.shape[axis]} {noun}s are the same; they should differ",
            )
            return


def _all_same(pair: Pair, value: Tensor, axis: int = 0) -> bool:
    spread = float((value - value.narrow(axis, 0, 1)).abs().max())
    return spread <= pair.relative * float(value.abs().max())


def precision(pair: Pair) -> Iterator[Fact]:
    """Right to at least three digits, but not as exact as the dtype allows."""
    error = float((pair.got - pair.want).abs().max())
    if not pair.limit < error <= PRECISION * pair.magnitude or pair.relative >= PRECISION:
        return
    detail = f"right to about {number(error / pair.magnitude, 1)} of the largest value; {number(pair.relative, 1)} is allowed"
    if pair.relative < 1e-7 and error <= 1e-6 * pair.magnitude:
        detail += ", so it was probably rounded to float32 on the way"
    yield Fact("precision", pair.where, detail)


def values(pair: Pair) -> Fact:
    """The last resort: that they differ, where first, and what the values look like if anything."""
    if pair.got.shape == pair.want.shape:
        wrong = (pair.got - pair.want).abs() > pair.limit
        wrong |= pair.got.isfinite() != pair.want.isfinite()
        count, total = int(wrong.sum()), wrong.numel()
        if count and total == 1:
            return Fact(
                "values",
                pair.where,
                f"{number(float(pair.got.reshape(-1)[0]))}; {number(float(pair.want.reshape(-1)[0]))} was expected{_likeness(pair)}",
            )
        if count:
            index = first_place(wrong)
            entry = f"the first at {place(index)} is {number(float(pair.got[index]))}; {number(float(pair.want[index]))} was expected"
            return Fact(
                "values", pair.where, f"{count} of {total} values differ; {entry}{_likeness(pair)}"
            )
    return Fact("values", pair.where, "the values differ")


def first_place(mask: Tensor) -> tuple[int, ...]:
    """The index of the first True, in reading order."""
    return index_of(int(mask.reshape(-1).to(torch.uint8).argmax()), mask.shape)


def _likeness(pair: Pair) -> str:
    """A relation that has no kind of its own."""
    got, want = pair.got, pair.want
    for name, other in pair.around.wide_others.items():
        if _is_telling(other) and pair.fits(got, other):
            return f". It equals {name}"
    if not pair.distinct and want.numel() > 1:
        return ""
    candidates = {
        "the absolute value": want.abs(), "the square": want * want, "the square root": want.clamp(min=0).sqrt(),
        "the exponential": want.clamp(max=700).exp(), "the logarithm": want.clamp(min=1e-300).log(),
    }  # fmt: skip
    for words, value in candidates.items():
        if pair.matches(got, value):
            return (
                f". It is {words} of the expected value"
                if got.numel() == 1
                else f". Every value is {words} of the expected one"
            )
    if got.numel() <= 100_000 and pair.matches(
        got.reshape(-1).sort().values, want.reshape(-1).sort().values
    ):
        return ". They are the right numbers at other places"
    return ""
