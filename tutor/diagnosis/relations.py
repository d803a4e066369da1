"""Relations between two real tensors of equal shape; every one is proven before it is stated.

Each function takes a Pair of one shape [...], any axes, and yields one fact or none.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

import torch
from torch import Tensor

from tutor.diagnosis.pair import Pair
from tutor.diagnosis.ratios import case_name, case_sentence, is_telling
from tutor.diagnosis.words import number
from tutor.results import Fact

PRECISION = 1e-3  # errors below this, relative to each value, leave the first digits right
FLOAT32 = 1e-6  # what rounding to float32 on the way leaves
RATIO_SLACK = 5.0
MAX_PERMUTED = 4  # axes up to which every order is tried


def transposed(pair: Pair) -> Iterator[Fact]:
    """The right values with two or more axes exchanged.

    Says nothing where want equals its own transpose.
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


def reversed_order(pair: Pair) -> Iterator[Fact]:
    """The right values in reverse order along one axis; nothing where that changes nothing."""
    got = pair.got
    if not pair.distinct:
        return
    for axis, size in enumerate(got.shape):
        if size > 1 and pair.matches(got.flip(axis)):
            along = f" along axis {axis}" if got.dim() > 1 else ""
            yield Fact("reversed", pair.where, f"the right numbers in reverse order{along}")
            return


def zeros(pair: Pair) -> Iterator[Fact]:
    """Nothing but zeros where something else was expected."""
    count = pair.got.numel()
    if count and not bool(pair.got.any()) and pair.magnitude > pair.limit:
        words = "the value is 0" if count == 1 else f"all {count} values are 0"
        yield Fact("zeros", pair.where, words)


def stale(pair: Pair) -> Iterator[Fact]:
    """The value from before the call."""
    before = pair.around.wide_others.get(pair.where)
    if before is not None and pair.got.shape == before.shape and torch.equal(pair.got, before):
        yield Fact("stale", pair.where, "it still has the value from before the call")


def scaled(pair: Pair) -> Iterator[Fact]:
    """got = ratio * want, the ratio by least squares; the ratio -1 is a sign_flipped.

    A lone number only counts where the ratio tells something by itself.
    """
    got, want = pair.got, pair.want
    if pair.magnitude <= pair.limit or not bool(got.any()):
        return
    ratio = float((got * want).sum() / (want * want).sum())
    slack = RATIO_SLACK * pair.relative
    if abs(ratio - 1) <= slack:
        return
    if not pair.explains(got - ratio * want, abs(ratio) * pair.magnitude):
        return
    if abs(ratio + 1) <= slack:
        which = "every" if got.numel() > 1 else "the"
        text = f"{which} value has the opposite sign"
        yield Fact("sign_flipped", pair.where, text, amount=ratio)
    elif pair.distinct or is_telling(ratio, pair.around.sizes, slack):
        yield _ratio_fact(pair, ratio, slack)


def _ratio_fact(pair: Pair, ratio: float, slack: float) -> Fact:
    sizes = pair.around.sizes
    sentence = case_sentence(ratio, sizes, slack)
    if pair.got.numel() == 1:
        sentence = sentence.replace("every", "the", 1)
    return Fact("scaled", pair.where, sentence, case_name(ratio, sizes, slack), ratio)


def constant(pair: Pair) -> Iterator[Fact]:
    """One number everywhere, or every row the same, where they should differ."""
    got = pair.got
    if not pair.distinct:
        return
    if _all_same(pair, got.reshape(-1)):
        if bool(got.any()):  # all zeros have a fact of their own
            value = number(float(got.reshape(-1)[0]))
            yield Fact("constant", pair.where, f"all {got.numel()} values are {value}")
        return
    if got.dim() != 2:
        return
    for axis, noun in ((0, "row"), (1, "column")):
        if _repeats(pair, axis):
            words = f"all {got.shape[axis]} {noun}s are the same; they should differ"
            yield Fact("constant", pair.where, words)
            return


def _repeats(pair: Pair, axis: int) -> bool:
    """Whether got is the same all along an axis, and want is not."""
    if pair.got.shape[axis] < 2:
        return False
    return _all_same(pair, pair.got, axis) and not _all_same(pair, pair.want, axis)


def _all_same(pair: Pair, value: Tensor, axis: int = 0) -> bool:
    spread = float((value - value.narrow(axis, 0, 1)).abs().max())
    return spread <= pair.relative * float(value.abs().max())


def precision(pair: Pair) -> Iterator[Fact]:
    """Every value right to at least three of its own digits, but not as exact as the dtype allows.

    Where 0 is expected only what float32 may leave of the largest value passes for rounding.
    """
    errors = (pair.got - pair.want).abs()
    error = float(errors.max())
    allowed_there = PRECISION * pair.want.abs() + FLOAT32 * pair.magnitude
    if pair.relative >= PRECISION or not pair.limit < error or bool((errors > allowed_there).any()):
        return
    about, allowed = number(error / pair.magnitude, 1), number(pair.relative, 1)
    detail = f"right to about {about} of the largest value; {allowed} is allowed"
    if pair.relative < FLOAT32 / 10 and error <= FLOAT32 * pair.magnitude:
        detail += ", so it was probably rounded to float32 on the way"
    yield Fact("precision", pair.where, detail)
