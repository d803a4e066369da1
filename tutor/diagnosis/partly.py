"""Right except somewhere: which rows, columns or entries are wrong, and what they have in common."""

from __future__ import annotations

from collections.abc import Iterator

import torch
from torch import Tensor

from tutor.diagnosis.pair import Pair
from tutor.diagnosis.relations import first_place
from tutor.diagnosis.words import listing, number, place
from tutor.results import Fact


def partial(pair: Pair) -> Iterator[Fact]:
    """Some entries are right, one of them not trivially so (not an expected 0), and the others can
    be located.
    """
    wrong = (pair.got - pair.want).abs() > pair.limit
    count, total = int(wrong.sum()), wrong.numel()
    if (
        total < 2
        or not 0 < count < total
        or not bool((~wrong & (pair.want.abs() > pair.limit)).any())
    ):
        return
    place_words = _common_trait(pair, wrong) if count > 1 else ""
    slices = _slices(wrong) if count > 1 else ""
    if not place_words and slices:
        place_words = f"in {slices}"
    if not place_words and 2 * count <= total:
        place_words = f"at {count} of {total} places"
    if not place_words:
        return
    index = first_place(wrong)
    example = f"at {place(index)} you have {number(float(pair.got[index]))}, expected {number(float(pair.want[index]))}"
    yield Fact(
        "partial",
        pair.where,
        f"right except {place_words}: {example}{_zeros_there(pair, wrong, count)}",
    )


def _zeros_there(pair: Pair, wrong: Tensor, count: int) -> str:
    return "; all of these are 0 in yours" if count > 1 and not bool(pair.got[wrong].any()) else ""


def _common_trait(pair: Pair, wrong: Tensor) -> str:
    """What is true of the wrong entries and of no others."""
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
    return next((words for words, trait in traits.items() if torch.equal(trait, wrong)), "")


def _slices(wrong: Tensor) -> str:
    """ "row 2 of 5" where the wrong entries keep to at most half the slices along one axis; the fewest slices win."""
    best: tuple[float, str] = (0.5, "")
    for axis in range(wrong.dim()):
        size = wrong.shape[axis]
        rows = wrong.movedim(axis, 0).reshape(size, -1).any(1)
        bad = rows.nonzero().reshape(-1).tolist()
        share = len(bad) / size
        mostly = 2 * int(wrong.sum()) >= len(bad) * (
            wrong.numel() // size
        )  # else it is single entries, not slices
        if wrong.dim() > 1 and mostly and share <= best[0] and (not best[1] or share < best[0]):
            best = (share, _slice_words(axis, wrong.dim(), bad, size))
    return best[1]


def _slice_words(axis: int, dims: int, bad: list[int], size: int) -> str:
    noun = {0: "row", 1: "column"}.get(axis, "") if dims == 2 else f"index along axis {axis}:"
    if len(bad) == 1:
        last = ", the last" if bad[0] == size - 1 else ""
        return f"{noun} {bad[0]} (of {size}, counted from 0{last})"
    plural = f"{noun}s" if dims == 2 else noun
    return f"{plural} {listing([str(index) for index in bad])} (of {size}, counted from 0)"
