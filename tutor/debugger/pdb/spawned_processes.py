"""Processes that multiprocessing does not fork from this one ("spawn", "forkserver") hear of the
breakpoints, so that one which is passed there is told.
"""

from __future__ import annotations

import bdb
import functools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tutor.debugger.pdb.extensions import Extension, Pause

# the new process may have another folder of packages than this one: then it runs on as it would
BEGIN = """
try:
    from tutor.embedded.spawned import begin
except ImportError:
    pass
else:
    begin(breakpoints)
"""
Preparation = dict[str, Any]


@dataclass(frozen=True)
class ForTheChild:
    """breakpoints: file, line and condition of each. Reading it in the new process begins to look
    for them; what was sent before the program's own objects is read before them.
    """

    breakpoints: tuple[tuple[str, int, str | None], ...]

    def __reduce__(self) -> tuple[Callable[..., object], tuple[object, ...]]:
        return exec, (BEGIN, {"breakpoints": self.breakpoints})


class SpawnedProcesses(Extension):
    """Nothing is sent before the first stop, where no breakpoint can be."""

    def after_stop(self, pause: Pause) -> None:
        """The program runs on, and may start processes."""
        from multiprocessing import spawn

        send_breakpoints_with(spawn)


def send_breakpoints_with(spawn: Any) -> None:
    """Let the module that prepares new processes send them along; once."""
    original = spawn.get_preparation_data
    if hasattr(original, "with_breakpoints"):
        return

    @functools.wraps(original)
    def prepared(name: str) -> Preparation:
        data: Preparation = original(name)
        return {**data, "breakpoints": ForTheChild(_enabled())}

    prepared.with_breakpoints = True  # type: ignore[attr-defined]
    spawn.get_preparation_data = prepared


def _enabled() -> tuple[tuple[str, int, str | None], ...]:
    known = [made for made in bdb.Breakpoint.bpbynumber if made is not None and made.enabled]
    return tuple((made.file, made.line, made.cond) for made in known)
