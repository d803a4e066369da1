"""A program beside the course's own, statement by statement. No torch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

# how the values of a statement are found in the course's run: as values of a statement; with their
# axes in another order; inside a statement, which goes on with them; or not at all
SAME, TURNED, INSIDE, OWN = "same", "turned", "inside", "own"


@dataclass(frozen=True)
class Statement:
    """line: its first one. text: that line. value: what it makes, in short: "[3, 4] float32"."""

    line: int
    text: str
    value: str = ""


@dataclass(frozen=True)
class Pair:
    """A statement of the learner's and those of the course's that make the same values, if any.

    how: SAME, TURNED, INSIDE or OWN.
    """

    mine: Statement
    how: str
    theirs: tuple[Statement, ...] = ()


@dataclass(frozen=True)
class BesideCourse:
    """Two runs on one case. pairs: every statement of the learner's that makes numbers which tell
    something, in the order of the run. only_theirs: those of the course's whose values are not
    found in the learner's run. operations, their_operations: of torch, that were seen. whole: both
    runs were recorded to their ends, and everything was compared.
    """

    case: str
    pairs: tuple[Pair, ...]
    only_theirs: tuple[Statement, ...] = ()
    operations: int = 0
    their_operations: int = 0
    whole: bool = True


def beside_course_from_json(row: Mapping[str, Any]) -> BesideCourse:
    """The inverse of tutor.results.to_json."""
    pairs = tuple(
        Pair(Statement(**pair["mine"]), pair["how"], _statements(pair["theirs"]))
        for pair in row["pairs"]
    )
    return BesideCourse(**{**row, "pairs": pairs, "only_theirs": _statements(row["only_theirs"])})


def _statements(rows: Sequence[Mapping[str, Any]]) -> tuple[Statement, ...]:
    return tuple(Statement(**row) for row in rows)
