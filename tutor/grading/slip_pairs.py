"""The texts of programs that have two known slips, merged from programs in one style."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import count, islice, takewhile

from tutor.course.model import KnownSubmission
from tutor.grading.merge_programs import Conflict, Merger
from tutor.results import SEARCHABLE, Verdict

Pair = tuple[KnownSubmission, KnownSubmission]
MOST_BASES = 12  # programs in which a pair is tried, the nearest ones


class SlipPairs:
    """Merges pairs of known programs when first asked for, and keeps what came of it.

    A base is a right program or a third wrong one: what only that one gets wrong, both of the pair
    have right, so it is not in the result.
    """

    def __init__(self, reference: str, known: Sequence[KnownSubmission]) -> None:
        bases = [one for one in known if one.verdict in (*SEARCHABLE, Verdict.ACCEPTED)]
        self._bases = {one.name: one.source for one in bases} | {"": reference}
        self._lines = {name: _lines(source) for name, source in self._bases.items()}
        self._merger = Merger(self._bases.values())
        self._distances: dict[str, dict[str, float]] = {}
        self._merged: dict[tuple[str, str], tuple[list[str], Iterator[str]]] = {}

    def merged(self, pair: Pair, style: int = 0) -> str:
        """The program with both slips, in the style that is nearest to the two, or in a further
        one; "" where they change the same place in all other styles.
        """
        key = pair[0].name, pair[1].name
        if key not in self._merged:
            self._merged[key] = [], self._merges(pair)
        found, waiting = self._merged[key]
        found += islice(waiting, max(0, style + 1 - len(found)))
        return found[style] if style < len(found) else ""

    def merges(self, pair: Pair) -> Iterator[str]:
        """The same in every style that both slips fit in, the nearest first; no text twice."""
        return takewhile(bool, (self.merged(pair, style) for style in count()))

    def _merges(self, pair: Pair) -> Iterator[str]:
        one, other = pair
        near, far = self._distances_of(one), self._distances_of(other)
        names = [name for name in self._bases if name not in (one.name, other.name)]
        names.sort(key=lambda name: near[name] + far[name])
        told: set[str] = set()
        for name in names[:MOST_BASES]:
            try:
                merged = self._merger.merged(self._bases[name], one.source, other.source)
            except (Conflict, SyntaxError):
                continue
            if merged not in told:
                told.add(merged)
                yield merged

    def _distances_of(self, known: KnownSubmission) -> dict[str, float]:
        """From each base, by their lines: 0 where none differs, 1 where all do."""
        if known.name not in self._distances:
            own = self._lines[known.name]
            self._distances[known.name] = {
                name: 1 - SequenceMatcher(None, lines, own, autojunk=False).ratio()
                for name, lines in self._lines.items()
            }
        return self._distances[known.name]


def _lines(source: str) -> list[str]:
    """Written in one way, whatever the author's is."""
    return ast.unparse(ast.parse(source)).splitlines()
