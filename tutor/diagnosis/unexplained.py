"""The last resort: that values differ, where first, and what they look like if anything."""

from __future__ import annotations

from collections.abc import Callable

from torch import Tensor

from tutor.diagnosis.closeness import first_place
from tutor.diagnosis.pair import Pair, is_telling
from tutor.diagnosis.words import number, place
from tutor.results import Fact

MAX_SORTED = 100_000
LARGEST_EXPONENT = 700  # e to this still is a float64
FUNCTIONS: dict[str, Callable[[Tensor], Tensor]] = {
    "the absolute value": lambda want: want.abs(),
    "the square": lambda want: want * want,
    "the square root": lambda want: want.clamp(min=0).sqrt(),
    "the exponential": lambda want: want.clamp(max=LARGEST_EXPONENT).exp(),
    "the logarithm": lambda want: want.clamp(min=1e-300).log(),
}


def unexplained(pair: Pair) -> Fact:
    """How many values of two tensors of one shape differ, and the first of them."""
    wrong = (pair.got - pair.want).abs() > pair.limit
    wrong |= pair.got.isfinite() != pair.want.isfinite()
    count, total = int(wrong.sum()), wrong.numel()
    if not count:
        return Fact("values", pair.where, "the values differ")
    index = first_place(wrong)
    got, want = number(float(pair.got[index])), number(float(pair.want[index]))
    if total == 1:
        return _one_number(pair, f"{got}; {want} was expected")
    entry = f"the first at {place(index)} is {got}; {want} was expected"
    text = f"{count} of {total} values differ; {entry}"
    return Fact("values", pair.where, text + _likeness(pair))


def _one_number(pair: Pair, text: str) -> Fact:
    """With the factor between the two: it means something if it is the same on several cases."""
    got, want = float(pair.got.reshape(())), float(pair.want.reshape(()))
    factor = got / want if abs(want) > pair.limit else 0.0
    return Fact("values", pair.where, text + _likeness(pair), amount=factor)


def _likeness(pair: Pair) -> str:
    """A relation that has no kind of its own."""
    if equal := _equal_other(pair):
        return f". It equals {equal}"
    if not pair.distinct and pair.want.numel() > 1:
        return ""
    function = _function_of_want(pair)
    if function and pair.got.numel() == 1:
        return f". It is {function} of the expected value"
    if function:
        return f". Every value is {function} of the expected one"
    return ". They are the right numbers in other places" if _is_shuffled(pair) else ""


def _equal_other(pair: Pair) -> str:
    """The name of another value of the case that came back instead."""
    others = pair.around.wide_others.items()
    return next((name for name, other in others if _is_it(pair, other)), "")


def _is_it(pair: Pair, other: Tensor) -> bool:
    return is_telling(other) and pair.fits(pair.got, other)


def _function_of_want(pair: Pair) -> str:
    found = (name for name, of in FUNCTIONS.items() if pair.matches(pair.got, of(pair.want)))
    return next(found, "")


def _is_shuffled(pair: Pair) -> bool:
    if pair.got.numel() > MAX_SORTED:
        return False
    got, want = (value.reshape(-1).sort().values for value in (pair.got, pair.want))
    return pair.matches(got, want)
