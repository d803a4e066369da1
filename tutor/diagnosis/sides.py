"""One value that came back beside the one that was expected, of whatever kind both are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Sides:
    """where: the value's name, "result" or "w.g". depth: how many containers it is inside.

    precise: what was expected, computed in float64; None where that is not known.
    """

    got: Any
    want: Any
    precise: Any
    where: str
    depth: int = 0

    def inside(self, key: str, got: Any, want: Any, precise: Any) -> Sides:
        """The sides of one item of both containers."""
        return Sides(got, want, precise, f"{self.where}[{key}]", self.depth + 1)
