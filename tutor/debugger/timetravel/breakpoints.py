"""The learner's breakpoints as JSON values, and set again from them under the same numbers."""

from __future__ import annotations

import bdb
import pdb
from collections.abc import Sequence
from typing import Any

FIELDS = ("number", "file", "line", "temporary", "cond", "enabled", "ignore", "hits")


def as_rows() -> list[Any]:
    """One row per breakpoint."""
    made = [breakpoint_ for breakpoint_ in bdb.Breakpoint.bpbynumber if breakpoint_]
    return [[getattr(breakpoint_, name) for name in FIELDS] for breakpoint_ in made]


def set_again(debugger: pdb.Pdb, rows: Sequence[Any]) -> None:
    """Replace all breakpoints by these."""
    debugger.clear_all_breaks()
    bdb.Breakpoint.clearBreakpoints()
    by_number = bdb.Breakpoint.bpbynumber
    for number, file, line, temporary, condition, enabled, ignore, hits in rows:
        # bdb gives out numbers by itself; one that was deleted since leaves a gap
        by_number.extend([None] * (number - len(by_number)))
        bdb.Breakpoint.next = number
        if not debugger.set_break(file, line, temporary, condition):
            made = bdb.Breakpoint.bpbynumber[number]
            made.enabled, made.ignore, made.hits = enabled, ignore, hits
