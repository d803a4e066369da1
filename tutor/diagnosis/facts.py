"""How does what came back relate to what was expected? Pure, and only what can be proven.

relate() looks at types first; tensor_facts.py continues with dtype, shape and values.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import islice
from typing import Any

import torch
from torch import Tensor

from tutor.candidate.wire.protocol import Missing, Opaque
from tutor.course.model import Tolerance
from tutor.diagnosis import plain
from tutor.diagnosis.counts import count_facts, length_fact, order_fact
from tutor.diagnosis.equal_shapes import equal_shape_facts
from tutor.diagnosis.pair import Surroundings, make_pair, sizes_of
from tutor.diagnosis.sides import Sides
from tutor.diagnosis.tensor_facts import tensor_facts
from tutor.diagnosis.words import listing
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
    """The proven facts about one value, strongest first; () exactly when both agree in tolerance.

    One of each kind; all_relations() gives those that explain the same as well.

    got, want: plain values, tensors of any shape, or containers of these. sizes: letters of this
    case ("n" → 5), for ratios in words; without them "x.shape[0]" and the like. others: inputs and
    other expected values by name, for offsets and wrong axes. precise: want computed in float64,
    where want itself is float32; its values are used then. Never raises, and keeps to about a
    second of work whatever the values are.
    """
    around = Surroundings(sizes or sizes_of(others or {}), others or {}, tolerance)
    facts = all_relations(Sides(got, want, precise, where), around)
    first = {(fact.kind, fact.where): fact for fact in reversed(facts)}
    return tuple(_with_place(fact) for fact in facts if first[fact.kind, fact.where] is fact)


def all_relations(sides: Sides, around: Surroundings) -> tuple[Fact, ...]:
    """Everything that relate() knows, also if it explains the same, without the places in words."""
    try:
        with torch.no_grad():
            return tuple(islice(facts_of(sides, around), MAX_FACTS))
    except (RuntimeError, MemoryError):
        # torch could not allocate, or does not know an operation for this dtype
        return (Fact("values", sides.where, "the values differ"),)


def _with_place(fact: Fact) -> Fact:
    if fact.where == "result":
        return fact
    return replace(fact, detail=f"{fact.where}: {fact.detail}")


def facts_of(sides: Sides, around: Surroundings) -> Iterator[Fact]:
    """The facts about one value, strongest first. Raises what torch raises."""
    if sides.depth > MAX_DEPTH:
        yield Fact("values", sides.where, "nested too deeply to compare")
    else:
        yield from _rule_for(sides.got, sides.want)(sides, around)


def _rule_for(got: Any, want: Any) -> Callable[[Sides, Surroundings], Iterator[Fact]]:
    if _is_nothing(got) or _is_nothing(want):
        return _absent
    if isinstance(got, Tensor) and isinstance(want, Tensor):
        return tensor_facts
    if isinstance(got, Opaque) or not plain.same_kind(got, want):
        return _types
    if isinstance(want, (tuple, list)):
        return _sequences
    return _dicts if isinstance(want, dict) else _numbers


def _is_nothing(value: Any) -> bool:
    return value is None or isinstance(value, Missing)


def _absent(sides: Sides, around: Surroundings) -> Iterator[Fact]:
    """One side or both are None, or were never set."""
    got, want, where = sides.got, sides.want, sides.where
    if isinstance(got, Missing) and not isinstance(want, Missing):
        kind = "attribute_missing" if "." in where else "missing"
        yield Fact(kind, where, f"never set; {plain.kind_of(want)} was expected")
    elif isinstance(want, Missing):
        if not isinstance(got, Missing):
            yield Fact("unexpected", where, f"{plain.kind_of(got)}; it should not be set")
    elif got is None and want is not None:
        yield Fact("missing", where, f"None came back; {plain.kind_of(want)} was expected")
    elif got is not None:
        yield Fact("unexpected", where, f"{plain.kind_of(got)}; None was expected")


def _types(sides: Sides, around: Surroundings) -> Iterator[Fact]:
    """Two kinds of value; what their numbers say as well, where both are one number."""
    got, want, where = sides.got, sides.want, sides.where
    if isinstance(got, Opaque) and got == want:
        return
    yield Fact("wrong_type", where, f"{plain.kind_of(got)}; {plain.kind_of(want)} was expected")
    a = plain.as_scalar(got)
    b = plain.as_scalar(want if sides.precise is None else sides.precise)
    if a is not None and b is not None:
        yield from equal_shape_facts(
            make_pair(a, b, where, torch.float32, around), any_values=False
        )


def _sequences(sides: Sides, around: Surroundings) -> Iterator[Fact]:
    got, want = sides.got, sides.want
    if len(got) != len(want):
        yield length_fact(sides)
        return
    whole = order_fact(sides)
    if whole is not None:
        yield whole
        return
    precise = sides.precise
    if not isinstance(precise, (tuple, list)) or len(precise) != len(want):
        precise = [None] * len(want)
    for index, (a, b, exact) in enumerate(zip(got, want, precise, strict=True)):
        yield from facts_of(sides.inside(str(index), a, b, exact), around)


def _dicts(sides: Sides, around: Surroundings) -> Iterator[Fact]:
    got, want = sides.got, sides.want
    exact = sides.precise if isinstance(sides.precise, dict) else {}
    missing = [key for key in want if key not in got]
    extra = [key for key in got if key not in want]
    if missing or extra:
        yield Fact("wrong_keys", sides.where, _key_words(missing, extra, is_empty=not got))
    for key, item in want.items():
        if key in got:
            inner = sides.inside(plain.short(key), got[key], item, exact.get(key))
            yield from facts_of(inner, around)


def _key_words(missing: list[Any], extra: list[Any], *, is_empty: bool) -> str:
    """Which keys a dict lacks, and which it has besides."""
    parts = []
    if missing:
        names = listing([plain.short(key) for key in missing])
        parts.append(f"{names} {'is' if len(missing) == 1 else 'are'} not among its keys")
    if extra:
        names = listing([plain.short(key) for key in extra])
        parts.append(f"{names} {'was' if len(extra) == 1 else 'were'} not expected")
    return ("the dict is empty: " if is_empty else "") + "; ".join(parts)


def _numbers(sides: Sides, around: Surroundings) -> Iterator[Fact]:
    got, want, where = sides.got, sides.want, sides.where
    if plain.same_plain(got, want, sides.precise, around.tolerance):
        return
    if isinstance(want, int):
        yield from count_facts(sides)
        return
    a, b = plain.as_scalar(got), plain.as_scalar(want)
    facts: list[Fact] = []
    if a is not None and b is not None:
        pair = make_pair(a, b, where, torch.float32, around)
        facts = list(equal_shape_facts(pair, any_values=True))
    differ = Fact("values", where, f"{plain.short(got)}; {plain.short(want)} was expected")
    yield from facts or [differ]
