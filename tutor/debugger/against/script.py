"""A program to be run from its beginning."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Script:
    """source, path: of the file. arguments: what it is started with. files: whose statements count.
    line: where the comparison was asked for, 0 for nowhere.
    """

    source: str
    path: str
    arguments: Sequence[str]
    files: Collection[str]
    line: int = 0
