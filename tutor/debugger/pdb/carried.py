"""What the extensions of a session keep when `back` ends one process and opens another."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class BreakpointState:
    """One of the learner's breakpoints; the fields of bdb.Breakpoint under its own names.

    function: its name, for one that stops where a function begins.
    """

    number: int
    file: str
    line: int
    temporary: bool
    cond: str | None
    enabled: bool
    ignore: int
    hits: int
    function: str | None = None


@dataclass(frozen=True)
class Carried:
    """Each extension sets its own fields in `carry` and reads them in `restore`. A process that
    continues after a crash gets the defaults.

    hinted: names about which a hint was given. keys: pressed ahead, (key, data) as prompt_toolkit
    has them. lines: the typed history, its last part. queue: commands that were typed behind
    `back ;;`. breakpoints: None leaves those of the stop as they were.
    """

    hinted: tuple[str, ...] = ()
    keys: tuple[tuple[str, str], ...] = ()
    lines: tuple[str, ...] = ()
    queue: tuple[str, ...] = ()
    # () is another thing: all were cleared, and the stop must not bring its own ones back
    breakpoints: tuple[BreakpointState, ...] | None = None
