"""The learner's breakpoints as values, and set again from them under the same numbers."""

from __future__ import annotations

import bdb
import pdb
from collections.abc import Sequence

from tutor.debugger.pdb.carried import BreakpointState


def breakpoint_states() -> tuple[BreakpointState, ...]:
    """All breakpoints, by number."""
    return tuple(_state(made) for made in bdb.Breakpoint.bpbynumber if made)


def _state(made: bdb.Breakpoint) -> BreakpointState:
    return BreakpointState(
        made.number,
        made.file,
        made.line,
        bool(made.temporary),  # 0 or 1 in some versions of pdb
        made.cond,
        bool(made.enabled),
        made.ignore,
        made.hits,
        made.funcname,
    )


def set_again(debugger: pdb.Pdb, states: Sequence[BreakpointState]) -> None:
    """Replace all breakpoints by these."""
    debugger.clear_all_breaks()
    bdb.Breakpoint.clearBreakpoints()
    by_number = bdb.Breakpoint.bpbynumber
    for state in states:
        # bdb gives out numbers by itself; one that was deleted since leaves a gap
        by_number.extend([None] * (state.number - len(by_number)))
        bdb.Breakpoint.next = state.number
        place = (state.file, state.line, state.temporary, state.cond, state.function)
        if not debugger.set_break(*place):
            made = by_number[state.number]
            assert made is not None  # set_break has made it
            made.enabled, made.ignore, made.hits = state.enabled, state.ignore, state.hits
