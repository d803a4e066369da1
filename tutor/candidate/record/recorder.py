"""Record one run: which statement gave which name which value, and every torch operation.

Knows no answers: the judge records the reference in the same way and compares; here nothing is
compared. A recording is a few lists of plain values that the protocol can carry (`to_wire`). What
is too large ends it early rather than slow the learner down.
"""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterator
from types import FrameType
from typing import Any

import torch

from tutor.candidate.record.operations import Operations
from tutor.candidate.record.snapshot import Full, Snapshots
from tutor.candidate.record.walk import (
    MAX_DEPTH,
    Ended,
    inside,
    outwards,
    places,
    positions,
    text_of,
)

MAX_STEPS = 6_000
MAX_EVENTS = 12_000
MAX_WATCHED = 300  # names and attributes looked at after one statement
NOWHERE = -1


class Recorder:
    """Enter it around the call. files: whose statements are recorded.

    What runs elsewhere counts for the statement that called it.

    steps: [frame, line] of every statement. frames: [file, function, first line, calling frame,
    step of the call]. events, in order:

    ["op", step, name, inputs, outputs, place, arguments]: a torch operation (see template.py)
    ["set", step, frame, path, owner, name, value]: a name or attribute that changed
    ["arg", frame, name, value]
    ["return", step, frame, value]
    ["raise", step, frame, type, message]

    Values are numbers into the table of snapshots; -1 is a step or an owner that is not known.
    """

    def __init__(self, files: Collection[str]) -> None:
        self.files = frozenset(files)
        self.values = Snapshots()
        self.steps: list[list[int]] = []
        self.frames: list[list[Any]] = []
        self.events: list[list[Any]] = []
        self.ended = ""
        self._numbers: dict[FrameType, int] = {}
        self._current: dict[int, int] = {}  # frame → its step
        self._names: dict[Any, Any] = {}  # what was last seen under a name or attribute
        self._raised: BaseException | None = None
        self._mode = Operations(self)
        self._before: Any = None

    def __enter__(self) -> None:
        self._before = sys.gettrace()
        self._mode.__enter__()  # type: ignore[no-untyped-call]  # torch leaves it untyped
        sys.settrace(self._on_call)

    def __exit__(self, *details: object) -> None:
        sys.settrace(self._before)
        self._mode.__exit__(None, None, None)  # type: ignore[no-untyped-call]  # as above

    def to_wire(self, outcome: Ended) -> dict[str, Any]:
        """Everything as plain lists; the outcome's parts by place ("result[0]", "w.g")."""
        found: list[list[Any]] = []
        try:
            for place, value in places(outcome):
                found.append([place, self.values.of(value)])
        except Full:
            self.ended = "bytes"
        return {
            "files": sorted(self.files),
            "frames": self.frames,
            "steps": self.steps,
            "events": self.events,
            "values": self.values.rows,
            "places": found,
            "ended": self.ended,
        }

    def _on_call(self, frame: FrameType, event: str, arg: Any) -> Any:
        if event != "call" or frame.f_code.co_filename not in self.files or self.ended:
            return None
        if frame in self._numbers:  # a generator continues
            return self._on_event
        number = self._numbers[frame] = len(self.frames)
        outer = (self._numbers[one] for one in outwards(frame.f_back) if one in self._numbers)
        caller = next(outer, NOWHERE)
        code, step = frame.f_code, self._current.get(caller, NOWHERE)
        row = [code.co_filename, code.co_qualname, code.co_firstlineno, caller, step]
        self.frames.append(row)
        self._guarded(self._arguments, frame, number)
        return self._on_event

    def _on_event(self, frame: FrameType, event: str, arg: Any) -> Any:
        if self.ended:
            return None
        number = self._numbers[frame]
        self._guarded(self._changes, frame, number)
        if event == "line":
            self._on_line(frame, number)
        elif event == "return":
            self._on_return(number, arg)
        elif event == "exception":
            self._on_exception(number, arg[1])
        return self._on_event

    def _on_line(self, frame: FrameType, number: int) -> None:
        self._current[number] = len(self.steps)
        self.steps.append([number, frame.f_lineno])
        if len(self.steps) >= MAX_STEPS or len(self.events) >= MAX_EVENTS:
            self.stop("steps")
        self._raised = None  # a statement runs, so somebody caught it

    def _on_return(self, number: int, value: Any) -> None:
        """Also called when an exception leaves the frame; then nothing is returned."""
        if self._raised is None:
            self._guarded(self._returned, number, value)
        elif self.frames[number][3] == NOWHERE:
            self._raised = None  # it has left the learner's files

    def _on_exception(self, number: int, error: BaseException) -> None:
        if error is not self._raised and not isinstance(error, (StopIteration, GeneratorExit)):
            message = text_of(error)
            self.events.append(
                ["raise", self._current.get(number, NOWHERE), number, type(error).__name__, message]
            )
        self._raised = error

    def _guarded(self, action: Any, *arguments: Any) -> None:
        """Do the recorder's own work unseen by its own mode, which would record it."""
        try:
            with torch._C.DisableTorchFunction():
                action(*arguments)
        except Full:
            self.stop("bytes")

    def _arguments(self, frame: FrameType, number: int) -> None:
        for path, owner, name, value in self._changed(frame, number):
            if (
                owner != NOWHERE
            ):  # an attribute that somebody else set: what it was when the call began
                self.events.append(
                    ["set", NOWHERE, number, path, owner, name, self.values.of(value)]
                )
        for name, value in frame.f_locals.items():
            self.events.append(["arg", number, name, self.values.of(value)])

    def _returned(self, number: int, value: Any) -> None:
        self.events.append(
            ["return", self._current.get(number, NOWHERE), number, self.values.of(value)]
        )

    def _changes(self, frame: FrameType, number: int) -> None:
        step = self._current.get(number, NOWHERE)
        for path, owner, name, value in self._changed(frame, number):
            self.events.append(["set", step, number, path, owner, name, self.values.of(value)])

    def _changed(self, frame: FrameType, number: int) -> Iterator[tuple[str, int, str, Any]]:
        """The names of the frame, and the attributes of what they lead to, that are not as they
        were when last looked at.
        """
        seen: set[int] = set()
        queue = [(name, NOWHERE, name, value, 0) for name, value in frame.f_locals.items()]
        for path, owner, name, value, depth in queue:
            key = (number, name) if owner == NOWHERE else (None, owner, name)
            token = self.values.token(value)
            if self._names.get(key) != token:
                self._names[key] = token
                yield path, owner, name, value
            if depth < MAX_DEPTH and id(value) not in seen and len(queue) < MAX_WATCHED:
                seen.add(id(value))
                queue.extend(inside(path, value, self.values, depth + 1))

    def stop(self, why: str) -> None:
        """End the recording; the run continues unseen."""
        self.ended = why
        sys.settrace(self._before)

    def place(self, frame: FrameType | None) -> tuple[list[int] | None, int]:
        """Where in the learner's files an operation runs: its columns, or None, and its step."""
        for outer in outwards(frame):
            number = self._numbers.get(outer)
            if number is not None:
                position = positions(outer.f_code)[outer.f_lasti // 2]
                step = self._current.get(number, NOWHERE)
                return list(position) if None not in position else None, step
        return None, NOWHERE
