"""Whole numbers, yes or no, and lengths: they have no scale, sign or axis, only the right value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from tutor.diagnosis import plain
from tutor.diagnosis.sides import Sides
from tutor.results import Fact


def is_count(value: Any) -> bool:
    """Whether it is an int or a bool, or a list or tuple (of lists or tuples …) of ints alone."""
    if isinstance(value, (list, tuple)):
        return bool(value) and all(is_count(item) for item in value)
    return isinstance(value, int)


def count_facts(sides: Sides) -> Iterator[Fact]:
    """Two different whole numbers, or answers to a yes-or-no question."""
    kind = "wrong_flag" if isinstance(sides.want, bool) else "wrong_count"
    text = f"{plain.short(sides.got)}; {plain.short(sides.want)} was expected"
    yield Fact(kind, sides.where, text)


def length_fact(sides: Sides) -> Fact:
    """Two lists or tuples of different lengths."""
    got, want = sides.got, sides.want
    noun = type(want).__name__
    text = f"a {noun} of {_entries(len(got))}; {_entries(len(want))} were expected"
    if len(want) == 1:
        text = text.replace("were", "was")
    if is_count(got) and is_count(want):
        text = f"{plain.short(got)}; {plain.short(want)} was expected"
    return Fact("wrong_length", sides.where, text)


def order_fact(sides: Sides) -> Fact | None:
    """What is wrong with lists of whole numbers of one length: their order, or some of them.

    None where the entries are to be compared one by one.
    """
    got, want = sides.got, sides.want
    both = f"{plain.short(got)}; {plain.short(want)} was expected"
    if _is_reversed(got, want):
        return Fact("reversed", sides.where, f"the right numbers in reverse order: {both}")
    if is_count(got) and is_count(want) and not _has_flags(want) and list(got) != list(want):
        return Fact("wrong_count", sides.where, both)
    return None


def _entries(count: int) -> str:
    return "1 entry" if count == 1 else f"{count} entries"


def _has_flags(values: Sequence[Any]) -> bool:
    """Whether the entries answer yes or no: each of these speaks for itself."""
    return any(isinstance(item, bool) for item in values)


def _is_reversed(got: Any, want: Any) -> bool:
    if len(want) < 2 or not all(plain.all_numbers(one) or is_count(one) for one in (got, want)):
        return False
    return list(got) == list(reversed(want)) != list(want)
