"""A question of a lesson that is answered before it is run."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Prediction:
    """Something to say before it is run; graded by value, whatever way it is spelled.

    setup: Python that makes what the question is about. answer: an expression over its names. why:
    shown afterwards, right or wrong.
    """

    name: str
    ask: str
    answer: str
    why: str
    setup: str = ""
