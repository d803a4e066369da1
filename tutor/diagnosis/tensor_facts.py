"""Facts about two tensors: dtype, shape and values, in that order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice

import torch
from torch import Tensor

from tutor.diagnosis import plain
from tutor.diagnosis.closeness import (
    first_place,
    is_exact,
    relative_limit,
    target_of,
    values_match,
)
from tutor.diagnosis.equal_shapes import equal_shape_facts
from tutor.diagnosis.pair import MAX_EQUAL_SHAPE, MAX_NUMBERS, Pair, Surroundings, make_pair
from tutor.diagnosis.reductions import wrong_axis
from tutor.diagnosis.shapes import same_layout, shape_relations, shape_sentence
from tutor.diagnosis.sides import Sides
from tutor.diagnosis.words import place
from tutor.results import Fact


def tensor_facts(sides: Sides, around: Surroundings) -> Iterator[Fact]:
    """The facts about two tensors of any shapes, strongest first; none where they agree."""
    got, want, where = sides.got, sides.want, sides.where
    exact = target_of(want, sides.precise)
    if got.dtype != want.dtype:
        text = f"the dtype is {plain.dtype(got)}; {plain.dtype(want)} was expected"
        yield Fact("wrong_dtype", where, text)
    limit = relative_limit(want.dtype, around.tolerance)
    if values_match(got, exact, max(limit, _loss(got, want))):
        return
    if _is_too_much(got, want):
        yield _plainest(got, want, where)
        return
    if _are_flags(got, want):
        yield _flags(got, want, where)
        return
    pair = make_pair(got, exact, where, want.dtype, around)
    yield from _of_equal_shape(pair) if got.shape == want.shape else _of_other_shape(pair)


def _loss(got: Tensor, want: Tensor) -> float:
    """A wrong dtype is one fact; that its values are rounder than they should be is not another."""
    if got.dtype == want.dtype or is_exact(got.dtype):
        return 0.0
    return 4 * torch.finfo(got.dtype).eps


def _is_too_much(got: Tensor, want: Tensor) -> bool:
    """Whether the relations are not tried: complex numbers, or more than a second of work."""
    most = MAX_EQUAL_SHAPE if got.shape == want.shape else MAX_NUMBERS
    is_complex = got.dtype.is_complex or want.dtype.is_complex
    return is_complex or max(got.numel(), want.numel()) > most


def _are_flags(got: Tensor, want: Tensor) -> bool:
    """Whether both hold yes or no: these have no scale, sign or offset."""
    return got.shape == want.shape and got.dtype == want.dtype == torch.bool


def _flags(got: Tensor, want: Tensor, where: str) -> Fact:
    wrong = got != want
    index = first_place(wrong)
    count = f"{int(wrong.sum())} of {wrong.numel()} values differ"
    first = f"the first at {place(index)} is {bool(got[index])}"
    return Fact("values", where, f"{count}; {first}, expected {bool(want[index])}")


def _plainest(got: Tensor, want: Tensor, where: str) -> Fact:
    if got.shape == want.shape:
        return Fact("values", where, "the values differ")
    text = f"the shape is {list(got.shape)}; {list(want.shape)} was expected"
    return Fact("wrong_shape", where, text)


def _of_equal_shape(pair: Pair) -> Iterator[Fact]:
    facts = list(equal_shape_facts(pair, any_values=True))
    # without a fact they are integers that float64 cannot tell apart
    yield from facts or [Fact("values", pair.where, "the values differ")]


def _of_other_shape(pair: Pair) -> Iterator[Fact]:
    yield from islice(chain(shape_relations(pair), wrong_axis(pair)), 1)
    yield Fact("wrong_shape", pair.where, shape_sentence(pair))
    yield from _besides_the_shape(pair)


def _besides_the_shape(pair: Pair) -> Iterator[Fact]:
    """What is wrong besides the shape, where it is plain which value belongs where."""
    value = same_layout(pair)
    if value is None or pair.matches(value):
        return
    inner = Pair(value, pair.want, pair.where, pair.relative, pair.limit, pair.around)
    for fact in islice(equal_shape_facts(inner, any_values=False), 1):
        yield Fact(fact.kind, fact.where, f"besides the shape, {fact.detail}", fact.ratio)
