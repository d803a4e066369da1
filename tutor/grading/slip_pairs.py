"""The texts of programs that have two known slips, each made from a right program."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from tutor.course.model import KnownSubmission
from tutor.grading.merge_programs import Conflict, Merger

Pair = tuple[KnownSubmission, KnownSubmission]


class SlipPairs:
    """Merges pairs of known programs when first asked for, and keeps what came of it.

    right: the sources of the reference and of the accepted programs.
    """

    def __init__(self, right: Sequence[str]) -> None:
        self.right = right
        self._lines = [_lines(source) for source in right]
        self._merger = Merger()
        self._distances: dict[str, list[float]] = {}
        self._merged: dict[tuple[str, str], str] = {}

    def merged(self, pair: Pair) -> str:
        """The program with both slips, made from the right program that is nearest to the two; ""
        where they change the same place.
        """
        key = pair[0].name, pair[1].name
        if key not in self._merged:
            self._merged[key] = next(self.merges(pair), "")
        return self._merged[key]

    def merges(self, pair: Pair) -> Iterator[str]:
        """The same from every right program that the two slips fit in, the nearest first."""
        near, far = self._distances_of(pair[0]), self._distances_of(pair[1])
        for base in sorted(range(len(self.right)), key=lambda base: near[base] + far[base]):
            try:
                yield self._merger.merged(self.right[base], pair[0].source, pair[1].source)
            except (Conflict, SyntaxError):
                continue

    def _distances_of(self, known: KnownSubmission) -> list[float]:
        """From each right program, by their lines: 0 for none that differs, 1 for all."""
        if known.name not in self._distances:
            own = _lines(known.source)
            self._distances[known.name] = [
                1 - SequenceMatcher(None, lines, own, autojunk=False).ratio()
                for lines in self._lines
            ]
        return self._distances[known.name]


def _lines(source: str) -> list[str]:
    """Written in one way, whatever the author's is."""
    return ast.unparse(ast.parse(source)).splitlines()
