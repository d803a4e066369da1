"""What is the relation of what came back to what was expected? Pure, and only what can be proven.

relate() looks at types first, then dtype, shape and values; aligned.py (equal shapes) and shapes.py
(different ones) go on from there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, islice
from typing import Any

import torch
from torch import Tensor

from tutor.candidate.wire.protocol import Missing, Opaque
from tutor.course.model import Tolerance
from tutor.diagnosis import plain
from tutor.diagnosis.closeness import is_exact, relative_limit, target_of, values_match
from tutor.diagnosis.equal_shapes import aligned_facts
from tutor.diagnosis.pair import MAX_ALIGNED, MAX_NUMBERS, Pair, Surroundings, make_pair, sizes_of
from tutor.diagnosis.reductions import wrong_axis
from tutor.diagnosis.shapes import same_layout, shape_relations, shape_sentence
from tutor.results import Fact

MAX_FACTS = 12
MAX_DEPTH = 40


def relate(
    got: Any,
    want: Any,
    *,
    where: str = "result",
    sizes: Mapping[str, int] | None = None,
    others: Mapping[str, Tensor] | None = None,
    tolerance: Tolerance,
    precise: Any = None,
) -> tuple[Fact, ...]:
    """The proven facts about one value, strongest first; empty exactly when the two are the same
    within tolerance.

    sizes: letters of this case ("n" → 5), for ratios in words; without them "x.shape[0]" and the
    like. others: inputs and other expected values by name, for offsets and wrong axes. precise:
    want computed in float64, where want itself is float32; its values are used then. Never raises,
    and keeps to about a second of work whatever the values are.
    """
    around = Surroundings(sizes or sizes_of(others or {}), others or {}, tolerance)
    try:
        with torch.no_grad():
            facts = islice(_relate(got, want, precise, where, around, 0), MAX_FACTS)
            return tuple(
                fact
                if fact.where == "result"
                else replace(fact, detail=f"{fact.where}: {fact.detail}")
                for fact in facts
            )
    except (
        RuntimeError,
        MemoryError,
    ):  # torch could not allocate, or does not know an operation for this dtype
        return (Fact("values", where, "the values differ"),)


def _relate(
    got: Any, want: Any, precise: Any, where: str, around: Surroundings, depth: int
) -> Iterator[Fact]:
    if depth > MAX_DEPTH:
        yield Fact("values", where, "nested too deeply to compare")
    elif isinstance(got, Missing) or isinstance(want, Missing):
        yield from _absent(got, want, where)
    elif got is None or want is None:
        if got is None and want is not None:
            yield Fact("missing", where, f"None came back; {plain.kind_of(want)} was expected")
        elif got is not want:
            yield Fact("wrong_type", where, f"{plain.kind_of(got)}; None was expected")
    elif isinstance(got, Opaque) and got == want:
        return
    elif isinstance(got, Tensor) and isinstance(want, Tensor):
        yield from _tensors(got, want, precise, where, around)
    elif not plain.same_kind(got, want) or isinstance(got, Opaque):
        yield from _types(got, want, precise, where, around)
    elif isinstance(want, (tuple, list)):
        yield from _sequences(got, want, precise, where, around, depth)
    elif isinstance(want, dict):
        yield from _dicts(got, want, precise, where, around, depth)
    else:
        yield from _numbers(got, want, precise, where, around)


def _absent(got: Any, want: Any, where: str) -> Iterator[Fact]:
    if not isinstance(want, Missing):
        kind = "attribute_missing" if "." in where else "missing"
        yield Fact(kind, where, f"never set; {plain.kind_of(want)} was expected")
    elif not isinstance(got, Missing):
        yield Fact("wrong_type", where, f"{plain.kind_of(got)}; it was not expected to be set")


def _types(got: Any, want: Any, precise: Any, where: str, around: Surroundings) -> Iterator[Fact]:
    yield Fact("wrong_type", where, f"{plain.kind_of(got)}; {plain.kind_of(want)} was expected")
    a, b = plain.as_scalar(got), plain.as_scalar(want if precise is None else precise)
    if a is not None and b is not None:
        yield from aligned_facts(make_pair(a, b, where, torch.float32, around), any_values=False)


def _sequences(
    got: Sequence[Any],
    want: Sequence[Any],
    precise: Any,
    where: str,
    around: Surroundings,
    depth: int,
) -> Iterator[Fact]:
    exact = (
        precise
        if isinstance(precise, (tuple, list)) and len(precise) == len(want)
        else [None] * len(want)
    )
    if len(got) != len(want):
        yield Fact(
            "wrong_shape", where, f"{plain.kind_of(got)}; {plain.kind_of(want)} was expected"
        )
    elif (
        len(want) > 1
        and plain.all_numbers(got)
        and plain.all_numbers(want)
        and list(got) == list(reversed(want)) != list(want)
    ):
        yield Fact(
            "values",
            where,
            f"the right numbers in reverse order: {plain.short(got)}; {plain.short(want)} was expected",
        )
    else:
        for index, (a, b, c) in enumerate(zip(got, want, exact, strict=True)):
            yield from _relate(a, b, c, f"{where}[{index}]", around, depth + 1)


def _dicts(
    got: dict[Any, Any],
    want: dict[Any, Any],
    precise: Any,
    where: str,
    around: Surroundings,
    depth: int,
) -> Iterator[Fact]:
    exact = precise if isinstance(precise, dict) else {}
    for key, item in want.items():
        inner = f"{where}[{plain.short(key)}]"
        if key in got:
            yield from _relate(got[key], item, exact.get(key), inner, around, depth + 1)
        else:
            yield Fact(
                "missing", inner, f"the key is not there; {plain.kind_of(item)} was expected"
            )
    extra = [key for key in got if key not in want]
    if extra:
        yield Fact(
            "wrong_shape",
            where,
            f"{len(extra)} key(s) that were not expected, the first is {plain.short(extra[0])}",
        )


def _numbers(got: Any, want: Any, precise: Any, where: str, around: Surroundings) -> Iterator[Fact]:
    if plain.same_plain(got, want, precise, around.tolerance):
        return
    a, b = plain.as_scalar(got), plain.as_scalar(want)
    facts: list[Fact] = []
    if a is not None and b is not None and not isinstance(got, bool):
        facts = list(aligned_facts(make_pair(a, b, where, torch.float32, around), any_values=False))
    yield from facts or [
        Fact("values", where, f"{plain.short(got)}; {plain.short(want)} was expected")
    ]


def _tensors(
    got: Tensor, want: Tensor, precise: Any, where: str, around: Surroundings
) -> Iterator[Fact]:
    exact = target_of(want, precise)
    if got.dtype != want.dtype:
        yield Fact(
            "wrong_dtype",
            where,
            f"the dtype is {plain.dtype(got)}; {plain.dtype(want)} was expected",
        )
    limit = relative_limit(want.dtype, around.tolerance)
    if values_match(got, exact, max(limit, _loss(got, want))):
        return
    most = MAX_ALIGNED if got.shape == want.shape else MAX_NUMBERS
    if got.dtype.is_complex or want.dtype.is_complex or max(got.numel(), want.numel()) > most:
        yield _too_much(got, want, where)
        return
    pair = make_pair(got, exact, where, want.dtype, around)
    if got.shape == want.shape:
        facts = list(aligned_facts(pair, any_values=True))
        yield from facts or [
            Fact("values", where, "the values differ")
        ]  # integers that float64 cannot tell apart
    else:
        yield from islice(chain(shape_relations(pair), wrong_axis(pair)), 1)
        yield Fact("wrong_shape", where, shape_sentence(pair))
        yield from _in_wrong_shape(pair)


def _loss(got: Tensor, want: Tensor) -> float:
    """A wrong dtype is one fact; that its values are rounder than they should be is not another."""
    if got.dtype == want.dtype or is_exact(got.dtype):
        return 0.0
    return 4 * torch.finfo(got.dtype).eps


def _too_much(got: Tensor, want: Tensor, where: str) -> Fact:
    if got.shape != want.shape:
        return Fact(
            "wrong_shape", where, f"the shape is {list(got.shape)}; {list(want.shape)} was expected"
        )
    return Fact("values", where, "the values differ")


def _in_wrong_shape(pair: Pair) -> Iterator[Fact]:
    """What is wrong besides the shape, where it is plain which value belongs where."""
    value = same_layout(pair)
    if value is None or pair.matches(value):
        return
    inner = Pair(value, pair.want, pair.where, pair.relative, pair.limit, pair.around)
    for fact in islice(aligned_facts(inner, any_values=False), 1):
        yield Fact(fact.kind, fact.where, f"besides the shape, {fact.detail}", fact.ratio)
