"""A submission: the frozen bytes of a learner's file that one check is about."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Submission:
    """raw: the file's bytes. source: the text, newlines as \\n, no BOM; None if they are not text.

    problem: in words, why there is no source. digest: sha256 of raw, in hex. untouched: equal to
    the starter, or blank.
    """

    exercise_id: str
    path: Path
    raw: bytes
    source: str | None
    digest: str
    problem: str = ""
    untouched: bool = False
