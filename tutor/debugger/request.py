"""What a debug session is asked for, as plain values: no torch and no IPython."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tutor.course.libraries import Library
from tutor.course.model import Waypoint


@dataclass(frozen=True)
class FirstStop:
    """Where a session opens: the first wrong statement.

    line: where the statement begins, 0 for the entry. nth: which execution. say: what is wrong, in
    words that were made where the values are known. look: expressions. certain: False where it is
    a likely place and not a proven one.
    """

    line: int
    nth: int
    say: str
    look: tuple[str, ...] = ()
    certain: bool = True


@dataclass(frozen=True)
class DebugRequest:
    """One session in a learner's program.

    name: the module's (the exercise's id). entry: the function to call. inputs: one case, packed by
    tutor.candidate.wire.protocol, passed by position. starter: the source whose parameter names the
    waypoints use. modules: earlier exercises by name. data: a folder to import
    from. headline: a line printed first. typed_ahead: keys pressed meanwhile, (key, data) as
    prompt_toolkit has them. ipython: the folder for IPython. drive: the author's functions around
    the learner's; entry may be one. function: what anchors without `in` are about ("" is the
    entry). reached: keys of goals reached in earlier sessions; sessions: how many there were.
    first: the first wrong statement, to open there (first_stop.py), if known. encoding: the
    terminal's. kind: "" for an exercise, "script" (path, arguments, environment) or "expression"
    (source; inputs are variables by name, files the learner's). commands: typed at the first stop,
    before anybody else types. piped: whether there is no terminal, so that lines come from standard
    input as it is.
    """

    name: str
    source: str
    path: str
    entry: str
    inputs: bytes
    waypoints: tuple[Waypoint, ...] = ()
    starter: str = ""
    modules: Mapping[str, Library] = field(default_factory=dict)
    data: str | None = None
    headline: str = ""
    typed_ahead: tuple[tuple[str, str], ...] = ()
    ipython: str = ""
    drive: Library | None = None
    function: str = ""
    reached: tuple[str, ...] = ()
    sessions: int = 0
    first: FirstStop | None = None
    kind: str = ""
    arguments: tuple[str, ...] = ()
    environment: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)
    encoding: str = "utf-8"
    commands: tuple[str, ...] = ()
    piped: bool = False
