"""The first statement of one run whose values the other run never has. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tutor.debugger.against.rows import NAME, Row
from tutor.debugger.against.side import Side, Values
from tutor.debugger.against.value_print import alike

MOST = 200  # rows that are tried


@dataclass(frozen=True)
class Pair:
    """Two rows in each other's place. first: the row of mine where the difference begins; mine, its
    own or that of the name that got the value; theirs.
    """

    first: int
    mine: int
    theirs: int


@dataclass(frozen=True)
class Comparison:
    """pair: None where there is no difference that both runs have their side of. only_mine,
    only_theirs: the first row that the other run has nothing for; None where there is none. shared:
    the last named row before only_mine that the other run has too.
    """

    pair: Pair | None = None
    only_mine: int | None = None
    only_theirs: int | None = None
    shared: int | None = None


def compare(mine: Sequence[Row], theirs: Sequence[Row], slack: float) -> Comparison:
    """slack: as in value_print.py."""
    one = Side(mine, Values(theirs, slack))
    other = Side(theirs, Values(mine, slack))
    first_of_theirs = next(iter(other.first), None)
    for first in one.first[:MOST]:
        pair = next(_counterparts(one, other, first, slack), None)
        if pair is not None:
            return Comparison(pair)
        # what comes after a difference that is not understood is not the first one
        if first_of_theirs is not None and one.is_used(first):
            return Comparison(None, first, first_of_theirs, _shared(one, first))
    return Comparison(None, next(iter(one.first), None), first_of_theirs)


def _shared(one: Side, before: int) -> int | None:
    named = (n for n in reversed(range(before)) if one.rows[n].kind == NAME and one.has[n])
    return next((number for number in named if one.rows[number].value.tells), None)


def _counterparts(one: Side, other: Side, first: int, slack: float) -> Iterator[Pair]:
    """What the other run has in place of a value, the surest first."""
    statement = one.of_statement(first)
    for mine in statement:
        theirs = _of_name(other, one.rows[mine])
        if theirs is not None:
            yield Pair(first, mine, theirs)
    same = (each for each in other.first if _is_of_the_same(one, other, first, each, slack))
    candidates = list(same)
    for theirs in candidates:
        if other.rows[theirs].name == one.rows[first].name:
            yield Pair(first, first, theirs)
    # the statement's result says more than a step of it
    for theirs in candidates:
        for mine in reversed(statement):
            if _have_same_sizes(one.rows[mine], other.rows[theirs]):
                yield Pair(first, mine, theirs)


def _of_name(other: Side, row: Row) -> int | None:
    """The first row of theirs for the name of this one that is not good; of the same sizes."""
    if row.kind != NAME:
        return None
    for number, theirs in enumerate(other.rows):
        is_named = theirs.kind == NAME and theirs.name == row.name
        if is_named and not other.good[number]:
            return number if _have_same_sizes(row, theirs) else None
    return None


def _is_of_the_same(one: Side, other: Side, first: int, theirs: int, slack: float) -> bool:
    """Whether two first rows are made of a value that both runs have, or of none and by the same
    operation; and have the same sizes.
    """
    row, counterpart = one.rows[first], other.rows[theirs]
    if not _have_same_sizes(row, counterpart):
        return False
    if not row.sources and not counterpart.sources:
        return row.name == counterpart.name
    return any(
        _is_shared(one.rows[source], other.rows[source_of_theirs], slack)
        for source in row.sources
        for source_of_theirs in counterpart.sources
    )


def _is_shared(row: Row, theirs: Row, slack: float) -> bool:
    return row.value.tells and alike(row.value, theirs.value, slack)


def _have_same_sizes(row: Row, theirs: Row) -> bool:
    return sorted(row.value.shape) == sorted(theirs.value.shape)
