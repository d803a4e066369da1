"""Right except somewhere: which rows, columns or entries are wrong, and what they share."""

from __future__ import annotations

from collections.abc import Iterator

import torch
from torch import Tensor

from tutor.diagnosis.closeness import first_place
from tutor.diagnosis.pair import Pair
from tutor.diagnosis.words import listing, number, place
from tutor.results import Fact

FAINT = 0.05  # of the verdict's limit: more than rounding


def partial(pair: Pair) -> Iterator[Fact]:
    """Some entries are right and the others can be located.

    pair: two tensors of one shape [...], at least one entry right not trivially so (an expected 0).
    """
    wrong = (pair.got - pair.want).abs() > pair.limit
    count = int(wrong.sum())
    if not 0 < count < wrong.numel():
        return
    if not bool((~wrong & (pair.want.abs() > pair.limit)).any()):
        return  # an expected 0 is right by chance, too
    where = _where(pair, wrong, count)
    if where:
        words = f"right except {where}: {_example(pair, wrong)}{_zeros_there(pair, wrong, count)}"
        yield Fact("partial", pair.where, words)


def _where(pair: Pair, wrong: Tensor, count: int) -> str:
    """What the wrong entries share; "" where they are many and share nothing."""
    if count > 1:
        if trait := _common_trait(pair, wrong):
            return trait
        if slices := _slices(wrong):
            return f"in {slices}"
    total = wrong.numel()
    return f"at {count} of {total} places" if 2 * count <= total else ""


def _example(pair: Pair, wrong: Tensor) -> str:
    index = first_place(wrong)
    got, want = number(float(pair.got[index])), number(float(pair.want[index]))
    return f"at {place(index)} you have {got}, expected {want}"


def _zeros_there(pair: Pair, wrong: Tensor, count: int) -> str:
    return "; all of these are 0 in yours" if count > 1 and not bool(pair.got[wrong].any()) else ""


def _common_trait(pair: Pair, wrong: Tensor) -> str:
    """What is true of the wrong entries and of no others.

    An entry that is a little off, within what the verdict allows, may be wrong in the same way.
    """
    want, tiny = pair.want, pair.limit
    traits = {
        "where 0 was expected": want.abs() <= tiny,
        "where a negative value was expected": want < -tiny,
        "where a positive value was expected": want > tiny,
        "where the expected value is above 1": want > 1 + tiny,
    }
    if want.dim() == 2 and want.shape[0] == want.shape[1]:
        on_diagonal = torch.eye(want.shape[0], dtype=torch.bool)
        traits |= {"on the diagonal": on_diagonal, "off the diagonal": ~on_diagonal}
    faint = ~wrong & ((pair.got - want).abs() > FAINT * tiny)
    sure = ~faint
    found = (name for name, trait in traits.items() if torch.equal(trait & sure, wrong))
    return next(found, "")


def _slices(wrong: Tensor) -> str:
    """ "row 2 (of 5, …)" where the wrong entries keep to at most half the slices along one axis.

    Of several axes the one with the smallest share of slices wins.
    """
    if wrong.dim() < 2:
        return ""
    best, words = 0.5, ""
    for axis, size in enumerate(wrong.shape):
        bad = wrong.movedim(axis, 0).reshape(size, -1).any(1).nonzero().reshape(-1).tolist()
        share = len(bad) / size
        # fewer than half of their entries wrong: single entries, not slices
        mostly = 2 * int(wrong.sum()) >= len(bad) * (wrong.numel() // size)
        if mostly and (share < best or (share == best and not words)):
            best, words = share, _slice_words(axis, wrong.dim(), bad, size)
    return words


def _slice_words(axis: int, dims: int, bad: list[int], size: int) -> str:
    noun = {0: "row", 1: "column"}.get(axis, "") if dims == 2 else f"index along axis {axis}:"
    if len(bad) == 1:
        last = ", the last" if bad[0] == size - 1 else ""
        return f"{noun} {bad[0]} (of {size}, counted from 0{last})"
    plural = f"{noun}s" if dims == 2 else noun
    return f"{plural} {listing([str(index) for index in bad])} (of {size}, counted from 0)"
