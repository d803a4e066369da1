"""Summed over the wrong axis: proven with a parent tensor whose sums over two axes are both known.

Over one axis its sum is what was expected, over another what came back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import permutations

import torch
from torch import Tensor

from tutor.diagnosis.pair import Pair
from tutor.diagnosis.words import axis_words, shape
from tutor.results import Fact

MAX_WORK = 10_000_000  # multiplications that one product of two parents may cost
AXES = "abc"
PRODUCTS = ("ab,bc", "ab,ac", "ab,cb")  # how two matrices share one axis; the shared one is summed
FEW = 3  # one or two numbers are the largest of something by chance


@dataclass(frozen=True)
class _Reduction:
    """words: a sentence with {name} for the parent, which the axis follows."""

    words: str
    over: Callable[..., Tensor]


LARGEST = _Reduction("the largest of {name} was taken over", torch.amax)
REDUCTIONS = (
    _Reduction("{name} was summed over", torch.sum),
    _Reduction("{name} was averaged over", torch.mean),
    LARGEST,
)


def wrong_axis(pair: Pair) -> Iterator[Fact]:
    """Every other tensor of the case as the parent, then the products of every two matrices.

    pair: got and want of any shapes, each a reduction of the parent over one of its axes.
    """
    flat = pair.got.reshape(-1)
    if not pair.magnitude or not flat.numel():
        return
    if flat.numel() > 1 and bool((flat == flat[0]).all()):
        return  # equal numbers, as all ones, come out of many sums by chance
    sentence = next(_from_parents(pair), "") or next(_from_products(pair), "")
    if sentence:
        yield Fact("wrong_axis", pair.where, sentence)


def _from_parents(pair: Pair) -> Iterator[str]:
    for name, parent in pair.around.wide_others.items():
        if parent.dim() < 2:
            continue
        for reduction in REDUCTIONS:
            if reduction is not LARGEST or pair.got.numel() >= FEW:
                yield from _from_parent(pair, name, parent, reduction)


def _from_parent(pair: Pair, name: str, parent: Tensor, reduction: _Reduction) -> Iterator[str]:
    reduced = [reduction.over(parent, dim=axis) for axis in range(parent.dim())]
    right = next((axis for axis, value in enumerate(reduced) if pair.fits(value)), None)
    if right is None:
        return
    words = reduction.words.format(name=f"{name} {shape(parent.shape)}")
    wanted = axis_words(right, parent.shape[right], pair.around.sizes)
    for axis, value in enumerate(reduced):
        if axis != right and pair.fits(pair.got, value):
            taken = axis_words(axis, parent.shape[axis], pair.around.sizes)
            yield f"{words} {taken} instead of {wanted}"
    if pair.fits(pair.got, reduction.over(parent, dim=list(range(parent.dim())))):
        yield f"{words} all its axes instead of {wanted} only"


@dataclass(frozen=True)
class _Product:
    """All products of the entries of two matrices along their three axes a, b, c.

    left, right: two matrices that share one axis. sizes: letter → size, in the order a, b, c.
    """

    letters: str
    left: Tensor
    right: Tensor
    sizes: dict[str, int]

    @property
    def shared(self) -> str:
        """The axis that both matrices have, and that a matrix product sums over."""
        return next(letter for letter in AXES if self.letters.count(letter) == 2)

    def summed_over(self, axis: str) -> Tensor:
        """A matrix: the products summed over one of the three axes."""
        kept = AXES.replace(axis, "")
        return torch.einsum(f"{self.letters}->{kept}", self.left, self.right)

    def axis_words(self, axis: str, case_sizes: dict[str, int]) -> str:
        """The axis by its number and size."""
        return axis_words(AXES.index(axis), self.sizes[axis], case_sizes)


def _from_products(pair: Pair) -> Iterator[str]:
    """The lesson's own case: x[:, :, None] * y[:, None, :] summed over the wrong of three axes."""
    others = pair.around.wide_others
    matrices = [(name, value) for name, value in others.items() if value.dim() == 2]
    case_sizes = dict(pair.around.sizes)
    for (first, left), (second, right) in permutations(matrices, 2):
        for product in _products(left, right):
            if not pair.fits(product.summed_over(product.shared)):
                continue
            factors = f"the products of {first} and {second}, {shape(list(product.sizes.values()))}"
            wanted = product.axis_words(product.shared, case_sizes)
            for axis in reversed(AXES):
                if axis != product.shared and _fits_turned(pair, product.summed_over(axis)):
                    over = product.axis_words(axis, case_sizes)
                    yield f"{factors}, were summed over {over} instead of {wanted}"


def _products(left: Tensor, right: Tensor) -> Iterator[_Product]:
    """Every way in which two matrices share an axis and are not too large."""
    for letters in PRODUCTS:
        sizes = _sizes(letters, left, right)
        if sizes is not None and sizes["a"] * sizes["b"] * sizes["c"] <= MAX_WORK:
            yield _Product(letters, left, right, sizes)


def _fits_turned(pair: Pair, value: Tensor) -> bool:
    """Whether got is this matrix or its transpose."""
    return pair.fits(pair.got, value) or pair.fits(pair.got, value.t())


def _sizes(letters: str, a: Tensor, b: Tensor) -> dict[str, int] | None:
    """letter → size, in the order a, b, c; None where the two matrices do not share that axis."""
    sizes: dict[str, int] = {}
    for letter, size in zip(letters.replace(",", ""), (*a.shape, *b.shape), strict=True):
        if sizes.setdefault(letter, size) != size:
            return None
    return dict(sorted(sizes.items()))
