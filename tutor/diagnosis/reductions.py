"""Summed over the wrong axis: proven with a parent, a tensor whose sum over one axis is want and
over another is got.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, permutations

import torch
from torch import Tensor

from tutor.diagnosis.pair import Pair
from tutor.diagnosis.words import axis_words, shape
from tutor.results import Fact

MAX_WORK = 10_000_000  # multiplications that one product of two parents may cost
PRODUCTS = ("ab,bc", "ab,ac", "ab,cb")  # how two matrices share one axis; the shared one is summed
FEW = 3  # one or two numbers are the largest of something by chance
REDUCTIONS = (("summed", torch.sum), ("averaged", torch.mean), ("the largest taken", torch.amax))


def wrong_axis(pair: Pair) -> Iterator[Fact]:
    """Tries every other tensor of the case as the parent, then the products of every two matrices."""
    flat = pair.got.reshape(-1)
    if (
        not pair.magnitude
        or not flat.numel()
        or (flat.numel() > 1 and bool((flat == flat[0]).all()))
    ):
        return  # equal numbers, as all ones, come out of many sums by chance
    sentence = next(_from_parents(pair), "") or next(_from_products(pair), "")
    if sentence:
        yield Fact("wrong_axis", pair.where, sentence)


def _from_parents(pair: Pair) -> Iterator[str]:
    for name, parent in pair.around.wide_others.items():
        if parent.dim() < 2:
            continue
        for verb, reduce in REDUCTIONS:
            if reduce is torch.amax and pair.got.numel() < FEW:
                continue
            over = [reduce(parent, dim=axis) for axis in range(parent.dim())]
            right = next((axis for axis, value in enumerate(over) if pair.fits(value)), None)
            if right is None:
                continue
            wanted = axis_words(right, parent.shape[right], pair.around.sizes)
            for axis, value in enumerate(over):
                if axis != right and pair.fits(pair.got, value):
                    taken = axis_words(axis, parent.shape[axis], pair.around.sizes)
                    yield f"{name} {shape(parent.shape)} was {verb} over {taken} instead of {wanted}"
            if pair.fits(pair.got, reduce(parent, dim=list(range(parent.dim())))):
                yield f"{name} {shape(parent.shape)} was {verb} over all its axes instead of {wanted} only"


def _from_products(pair: Pair) -> Iterator[str]:
    """The lesson's own case: x[:, :, None] * y[:, None, :] summed over the wrong one of its three
    axes.
    """
    matrices = [
        (name, value) for name, value in pair.around.wide_others.items() if value.dim() == 2
    ]
    for (first, a), (second, b) in permutations(matrices, 2):
        for letters in PRODUCTS:
            size = _sizes(letters, a, b)
            if size is None or size["a"] * size["b"] * size["c"] > MAX_WORK:
                continue
            shared = next(letter for letter in "abc" if letters.count(letter) == 2)
            kept = "".join(letter for letter in "abc" if letter != shared)
            if not pair.fits(torch.einsum(f"{letters}->{kept}", a, b)):
                continue
            for left in combinations("abc", 2):
                if "".join(left) != kept and _is_product(pair, f"{letters}->{''.join(left)}", a, b):
                    summed = next(letter for letter in "abc" if letter not in left)
                    over = axis_words("abc".index(summed), size[summed], pair.around.sizes)
                    wanted = axis_words("abc".index(shared), size[shared], pair.around.sizes)
                    yield f"the products of {first} and {second}, {shape(list(size.values()))}, were summed over {over} instead of {wanted}"


def _is_product(pair: Pair, equation: str, a: Tensor, b: Tensor) -> bool:
    value = torch.einsum(equation, a, b)
    return pair.fits(pair.got, value) or pair.fits(pair.got, value.t())


def _sizes(letters: str, a: Tensor, b: Tensor) -> dict[str, int] | None:
    """letter → size, in the order a, b, c; None where the two matrices do not share that axis."""
    sizes: dict[str, int] = {}
    for letter, size in zip(letters.replace(",", ""), (*a.shape, *b.shape), strict=True):
        if sizes.setdefault(letter, size) != size:
            return None
    return dict(sorted(sizes.items()))
