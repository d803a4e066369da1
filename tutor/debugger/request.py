"""What a debug session is asked to do and how it ended: plain values for the shell, no torch and no
IPython.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tutor.course.libraries import Library
from tutor.course.model import Goal, Guess, Waypoint


@dataclass(frozen=True)
class DebugRequest:
    """One session in a learner's program.

    name: the module's (the exercise's id). entry: the function to call. inputs: one case, packed by
    tutor.candidate.wire.protocol, passed by position. starter: the source whose parameter names the
    waypoints use. modules: earlier exercises by name. data: a folder to import from. headline: a
    line printed first. typed_ahead: keys pressed meanwhile, (key, data) as
    prompt_toolkit has them. ipython: IPython's folder, ours. drive: the author's functions around
    the learner's; entry may be one. function: what anchors without `in` are about ("" is the
    entry). reached: keys of goals that earlier sessions have brought; sessions: how many there
    were. first: the first wrong statement, to open there (first_stop.py), or empty. encoding: what
    the terminal is written in. kind: "" for an exercise, "script" (its path and arguments) or
    "expression" (source; inputs are variables by name, files the learner's).
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
    first: Mapping[str, Any] = field(default_factory=dict)
    kind: str = ""
    arguments: tuple[str, ...] = ()
    files: Mapping[str, str] = field(default_factory=dict)
    encoding: str = "utf-8"

    def to_json(self) -> dict[str, Any]:
        """Everything but the inputs, which travel as bytes."""
        row = {name: getattr(self, name) for name in FIELDS}
        row["modules"] = {name: vars(library) for name, library in self.modules.items()}
        row["drive"] = vars(self.drive) if self.drive else None
        row["first"], row["files"] = dict(self.first), dict(self.files)
        row["waypoints"] = [dataclasses.asdict(waypoint) for waypoint in self.waypoints]
        return row


FIELDS = tuple(item.name for item in dataclasses.fields(DebugRequest) if item.name != "inputs")


def request_from_json(row: Mapping[str, Any], inputs: bytes) -> DebugRequest:
    """The inverse of to_json."""
    waypoints = tuple(_waypoint(item) for item in row["waypoints"])
    typed = tuple((key, data) for key, data in row["typed_ahead"])
    lists = {name: tuple(row[name]) for name in ("reached", "arguments")}
    modules = {name: Library(**entry) for name, entry in row["modules"].items()}
    around = {"modules": modules, "drive": Library(**row["drive"]) if row["drive"] else None}
    return DebugRequest(
        **{**row, **lists, **around, "waypoints": waypoints, "typed_ahead": typed, "inputs": inputs}
    )


def _waypoint(row: Mapping[str, Any]) -> Waypoint:
    goals = tuple(Goal(**goal) for goal in row["goals"])
    guess = Guess(**row["predict"]) if row["predict"] else None
    return Waypoint(**{**row, "look": tuple(row["look"]), "goals": goals, "predict": guess})


@dataclass(frozen=True)
class DebugEnd:
    """How a session ended.

    how: "returned", "quit", "raised", "does_not_load", "no_entry", "exited" (the learner's code
    ended the process) or "killed" (a signal did). words: that in a sentence or two. line: where in
    the learner's file, or 0. stops: how often the prompt opened. reached: the names of the
    waypoints that were. signal: the number, or 0.
    """

    how: str
    words: str
    line: int = 0
    stops: int = 0
    reached: tuple[str, ...] = ()
    signal: int = 0
