"""What the extensions of a session know beyond the end of a process, when `back` ends it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class BreakpointState:
    """One of the learner's breakpoints; the fields of bdb.Breakpoint under its own names."""

    number: int
    file: str
    line: int
    temporary: bool
    cond: str | None
    enabled: bool
    ignore: int
    hits: int


@dataclass(frozen=True)
class Carried:
    """Each extension adds its own fields in `carry` and reads them in `restore`. The defaults are
    what a process knows that continues after a crash.

    hinted: names about which a hint was given. keys: pressed ahead, (key, data) as prompt_toolkit
    has them. lines: the typed history, its last part. queue: commands that were typed behind
    `back ;;`. breakpoints: None leaves those of the stop as they were.
    """

    hinted: tuple[str, ...] = ()
    keys: tuple[tuple[str, str], ...] = ()
    lines: tuple[str, ...] = ()
    queue: tuple[str, ...] = ()
    # None and () differ: after `clear` there is none, and `back` must not bring the old ones back
    breakpoints: tuple[BreakpointState, ...] | None = None
