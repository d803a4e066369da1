"""One small patch of a program: the bytes it replaces, their new text, and what it would prove."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass


@dataclass(frozen=True)
class Patch:
    """Bytes start to end of the source (UTF-8) become text.

    line: where the patched statement begins; of a changed order, the one that comes too early.
    kind: the sort of fault that it fixes ("exchanged", "name", ...). cost: how far-fetched it is;
    of two that fix a program, the cheaper one tells where it is wrong. also: where the other
    statements begin that may as well be called the wrong one.
    """

    start: int
    end: int
    text: str
    line: int
    kind: str
    cost: float
    also: tuple[int, ...] = ()

    def touches(self, lines: Collection[int]) -> bool:
        """Whether a statement that begins in these lines is the wrong one, if this fixes it."""
        return self.line in lines or any(line in lines for line in self.also)

    def applied(self, source: str) -> str:
        """The patched program."""
        data = source.encode()
        return (data[: self.start] + self.text.encode() + data[self.end :]).decode()
