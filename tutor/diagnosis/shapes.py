"""Relations between tensors of different shapes: what became of the axes, are the values right."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, combinations, islice, permutations

import torch
from torch import Tensor

from tutor.diagnosis import words
from tutor.diagnosis.pair import MAX_NUMBERS, Pair, no_units
from tutor.results import Fact

MAX_AXES = 4  # axes up to which every order and every subset is tried


def shape_relations(pair: Pair) -> Iterator[Fact]:
    """The strongest proven relation between got [...] and want [...], if any.

    That the mean of a stretched value is right is true as well, and says less.
    """
    if pair.got.numel() > MAX_NUMBERS or not pair.magnitude:
        return
    found = chain(_swapped(pair), _broadcast(pair), _not_reduced(pair), _over_reduced(pair))
    yield from islice(found, 1)


def _swapped(pair: Pair) -> Iterator[Fact]:
    got, want = pair.got, pair.want
    if not 2 <= got.dim() <= MAX_AXES or sorted(got.shape) != sorted(want.shape):
        return
    for order in permutations(range(got.dim())):
        if pair.matches(got.permute(order)):
            axes = "rows and columns are exchanged"
            if got.dim() > 2:
                axes = f"its axes are in another order, as if by permute{order}"
            yield Fact("transposed", pair.where, f"the right values, but {axes}: {_from_to(pair)}")
            return


def _broadcast(pair: Pair) -> Iterator[Fact]:
    got = pair.got
    if _is_all_with_all(pair):
        n = got.shape[0]
        text = f"every one of {n} values was combined with each of {n} others"
        yield Fact("broadcast", pair.where, f"{text}: {_from_to(pair)}")
    elif axes := _stretched_axes(pair):
        copies = words.listing([f"axis {axis} ({got.shape[axis]} times)" for axis in axes])
        text = f"the right values, repeated along {copies}: {_from_to(pair)}"
        yield Fact("broadcast", pair.where, text)


def _is_all_with_all(pair: Pair) -> bool:
    """Whether got is [n, n] where [n] was expected, as `column - row` makes it."""
    got = pair.got
    if got.dim() != 2 or got.shape[0] != got.shape[1] or got.shape[0] < 2:
        return False
    if no_units(pair.want) != [got.shape[0]]:
        return False
    return pair.fits(got.diagonal()) or _is_outer(pair)


def _is_outer(pair: Pair) -> bool:
    """Whether got[i, j] = u[i] + v[j], or u[i] * v[j]: every number of u with every one of v."""
    got = pair.got
    if not bool(got.isfinite().all()):
        return False
    summed = got[:1] + got[:, :1] - got[0, 0]
    if pair.matches(summed, got):
        return True
    row, column = divmod(int(got.abs().argmax()), got.shape[1])
    pivot = got[row, column]
    return bool(pivot != 0) and pair.matches(
        got[:, column : column + 1] * got[row : row + 1] / pivot, got
    )


def _stretched_axes(pair: Pair) -> list[int]:
    """The axes of got that repeat want: those that want lacks, or has with size 1."""
    got, want = pair.got, pair.want
    if want.dim() > got.dim():
        return []
    aligned = [1] * (got.dim() - want.dim()) + list(want.shape)
    if any(a not in (1, b) for a, b in zip(aligned, got.shape, strict=True)):
        return []
    axes = [axis for axis, (a, b) in enumerate(zip(aligned, got.shape, strict=True)) if a != b]
    first = got
    for axis in axes:
        if got.shape[axis] == 0:
            return []
        first = first.narrow(axis, 0, 1)
    stretched = pair.matches(first.reshape(want.shape)) and pair.matches(
        first.expand(got.shape), got
    )
    return axes if stretched else []


def _not_reduced(pair: Pair) -> Iterator[Fact]:
    """The sum or mean of got over some of its axes is want."""
    got = pair.got
    for axes in _subsets(got):
        for name, reduced in (("sum", got.sum(axes)), ("mean", got.mean(axes))):
            if pair.fits(reduced):
                text = f"the {name} over {_axes_words(pair, got, axes)} was not taken"
                yield Fact("not_reduced", pair.where, f"{text}: {_from_to(pair)}")
                return


def _over_reduced(pair: Pair) -> Iterator[Fact]:
    """got is the sum or mean of want over axes that should have stayed."""
    want = pair.want
    for axes in _subsets(want):
        for name, reduced in (("sum", want.sum(axes)), ("mean", want.mean(axes))):
            if pair.fits(pair.got, reduced):
                over = _axes_words(pair, want, axes)
                text = (
                    f"it is the {name} of what was expected over {over}, which should have stayed"
                )
                yield Fact("wrong_axis", pair.where, f"{text}: {_from_to(pair)}")
                return


def _axes_words(pair: Pair, value: Tensor, axes: tuple[int, ...]) -> str:
    sizes = pair.around.sizes
    return words.listing([words.axis_words(axis, value.shape[axis], sizes) for axis in axes])


def _subsets(value: Tensor) -> Iterator[tuple[int, ...]]:
    real = [axis for axis, size in enumerate(value.shape) if size > 1][:MAX_AXES]
    for count in range(1, len(real) + 1):
        yield from combinations(real, count)


def shape_sentence(pair: Pair) -> str:
    """ "the shape is [5, 1]; [5] was expected: one more axis of size 1. The values are right"."""
    got, want = pair.got, pair.want
    sentence = f"the shape is {words.shape(got.shape)}; {words.shape(want.shape)} was expected"
    same_units = no_units(got) == no_units(want)
    right = ""
    if got.numel() == want.numel() and got.numel() and pair.matches(got.reshape(want.shape)):
        right = ". The values themselves are right"
        if not same_units:
            right = ". In the expected shape, the values would be right"
    if same_units:
        return f"{sentence}: {_unit_words(got, want)}{right}"
    if not got.dim() and want.dim():
        return f"{sentence}: one number instead of {want.numel()}"
    return sentence + right + _named_sizes(pair)


def _unit_words(got: Tensor, want: Tensor) -> str:
    more = got.dim() - want.dim()
    if not more:
        return "the axis of size 1 is in another place"
    count = "one axis" if abs(more) == 1 else f"{abs(more)} axes"
    if more > 0:
        return f"{count} of size 1 too many"
    return f"{count} of size 1 {'is' if more == -1 else 'are'} missing"


def _named_sizes(pair: Pair) -> str:
    """Where both shapes read off as letters of the case: " ([n] instead of [o])"."""
    texts = []
    for shape in (pair.got.shape, pair.want.shape):
        letters = [words.size_names(size, pair.around.sizes) for size in shape]
        if not letters or any(len(names) != 1 or not names[0].isidentifier() for names in letters):
            return ""
        texts.append("[" + ", ".join(names[0] for names in letters) + "]")
    return f", that is {texts[0]} instead of {texts[1]}"


def _from_to(pair: Pair) -> str:
    return f"{words.shape(pair.got.shape)} instead of {words.shape(pair.want.shape)}"


def same_layout(pair: Pair) -> Tensor | None:
    """got in want's shape [...], so that its values can be compared as well.

    None where no way to bring it there is the only one that makes sense.
    """
    got, want = pair.got, pair.want
    if no_units(got) == no_units(want) and got.numel():
        return got.reshape(want.shape)
    if got.dim() == want.dim() == 2 and torch.Size(reversed(got.shape)) == want.shape:
        return got.t()
    return None
