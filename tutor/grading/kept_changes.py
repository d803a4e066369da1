"""Changes of a program that keep the values which its statements compute in vain."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tutor.anchors.discarded import Discarded

MOST = 12  # that are tried


@dataclass(frozen=True)
class Change:
    """Bytes start to end of the source become text. first: the statement it begins with. count: how
    many statements' values it keeps.
    """

    start: int
    end: int
    text: str
    first: Discarded
    count: int = 1


def changes_that_keep(statements: Sequence[Discarded], source: str) -> list[Change]:
    """The likeliest first: all values kept in one way, then each value by itself.

    Who discards one result may discard them all, and then none alone is the fix.
    """
    every = [*_together(statements, source), *_alone(statements)]
    return every[:MOST]


def _alone(statements: Sequence[Discarded]) -> Iterator[Change]:
    for it in statements:
        yield from (Change(it.start, it.end, text, it) for _, text in it.ways)


def _together(statements: Sequence[Discarded], source: str) -> Iterator[Change]:
    kinds = dict.fromkeys(kind for it in statements for kind, _ in it.ways)
    for kind in kinds if len(statements) > 1 else ():
        # of several ways of one kind the first is the likeliest
        rows = [(it, dict(reversed(it.ways)).get(kind)) for it in statements]
        kept = [(it, text) for it, text in rows if text is not None]
        if len(kept) > 1:
            yield _one_change(kept, source.encode())


def _one_change(kept: Sequence[tuple[Discarded, str]], data: bytes) -> Change:
    """From the first statement to the last, with what is between them as it is."""
    first, last = kept[0][0], kept[-1][0]
    text, end = "", first.start
    for it, new in kept:
        text += data[end : it.start].decode() + new
        end = it.end
    return Change(first.start, last.end, text, first, len(kept))
