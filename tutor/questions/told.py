"""What a learner is told about a prediction: plain values without torch."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Told:
    """right: whether the answer was. truth: as text. why: the author's explanation."""

    right: bool
    truth: str
    why: str
