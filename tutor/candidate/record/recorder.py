"""Record one run: which statement gave which name which value, and every torch operation with its
place. Knows no answers.

The judge records the reference in the same way and compares; here nothing is compared. A recording
is a few lists of plain values that the protocol can carry (`to_wire`). What is too large ends it
early rather than slow the learner down.
"""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterator
from types import FrameType
from typing import Any

import torch
from torch import Tensor
from torch.overrides import TorchFunctionMode

from tutor.candidate.record.snapshot import Full, Snapshots
from tutor.candidate.record.template import template
from tutor.candidate.record.walk import (
    MAX_DEPTH,
    Ended,
    flat,
    inside,
    name_of,
    outwards,
    places,
    positions,
    text_of,
)

MAX_STEPS = 6_000
MAX_EVENTS = 12_000
MAX_WATCHED = 300  # names and attributes looked at after one statement
NOWHERE = -1
Position = tuple[int, int, int, int]  # line, column, end line, end column


class Recorder:
    """Enter it around the call. files: whose statements are recorded; what runs elsewhere counts
    for the statement that called it.

    steps: [frame, line] of every statement. frames: [file, function, first line, calling frame,
    step of the call]. events, in order:
    ["op", step, name, inputs, outputs, place, arguments (template.py)] a torch operation; ["set",
    step, frame, path, owner, name, value] a name or attribute
    that changed; ["arg", frame, name, value]; ["return", step, frame, value]; ["raise", step,
    frame, type, message]. Values are numbers into the table of snapshots; a step or owner of -1 is
    none that is known.
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
        self._mode = _Operations(self)
        self._before: Any = None

    def __enter__(self) -> None:
        self._before = sys.gettrace()
        self._mode.__enter__()  # type: ignore[no-untyped-call]  # torch leaves it untyped
        sys.settrace(self._on_call)

    def __exit__(self, *details: object) -> None:
        sys.settrace(self._before)
        # torch leaves it untyped
        self._mode.__exit__(None, None, None)  # type: ignore[no-untyped-call]

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

    # -- statements
    # ---------------------------------------------------------------------------------------------------------------

    def _on_call(self, frame: FrameType, event: str, arg: Any) -> Any:
        if event != "call" or frame.f_code.co_filename not in self.files or self.ended:
            return None
        if frame in self._numbers:  # a generator goes on
            return self._on_event
        number = self._numbers[frame] = len(self.frames)
        caller = next(
            (self._numbers[outer] for outer in outwards(frame.f_back) if outer in self._numbers),
            NOWHERE,
        )
        code = frame.f_code
        self.frames.append(
            [
                code.co_filename,
                code.co_qualname,
                code.co_firstlineno,
                caller,
                self._current.get(caller, NOWHERE),
            ]
        )
        self._guarded(self._arguments, frame, number)
        return self._on_event

    def _on_event(self, frame: FrameType, event: str, arg: Any) -> Any:
        if self.ended:
            return None
        number = self._numbers[frame]
        self._guarded(self._changes, frame, number)
        if event == "line":
            self._current[number] = len(self.steps)
            self.steps.append([number, frame.f_lineno])
            if len(self.steps) >= MAX_STEPS or len(self.events) >= MAX_EVENTS:
                self._stop("steps")
        elif event == "return" and self._raised is None:
            self._guarded(self._returned, number, arg)
        elif event == "return":
            self._raised = self._raised if self.frames[number][3] != NOWHERE else None
        elif event == "exception":
            self._on_exception(number, arg[1])
        if event == "line" and self._raised is not None:
            self._raised = None  # somebody caught it
        return self._on_event

    def _on_exception(self, number: int, error: BaseException) -> None:
        if error is not self._raised and not isinstance(error, (StopIteration, GeneratorExit)):
            message = text_of(error)
            self.events.append(
                ["raise", self._current.get(number, NOWHERE), number, type(error).__name__, message]
            )
        self._raised = error

    def _guarded(self, action: Any, *arguments: Any) -> None:
        """Run our own part unseen by our own mode."""
        try:
            with torch._C.DisableTorchFunction():
                action(*arguments)
        except Full:
            self._stop("bytes")

    def _stop(self, why: str) -> None:
        self.ended = why
        sys.settrace(self._before)

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

    # -- operations
    # ---------------------------------------------------------------------------------------------------------------

    def operation(self, func: Any, args: Any, kwargs: Any) -> Any:
        """Run one torch operation and note it."""
        if self.ended:
            return func(*args, **kwargs)
        inputs = [
            item
            for item in flat((*args, *kwargs.values()))
            if isinstance(item, Tensor) or type(item) is float
        ]
        before = [self._number_of(item) for item in inputs]
        form = template(args, kwargs, self._number_of)
        name = name_of(func)
        place, step = self._place(sys._getframe(2))
        try:
            result = func(*args, **kwargs)
        except BaseException:
            self.events.append(["op", step, name, before, [], place, form])
            raise
        results = [
            item for item in flat((result,)) if isinstance(item, Tensor) or type(item) is float
        ]
        outputs = [self._number_of(item) for item in results]
        if args and isinstance(args[0], Tensor):
            after = self._number_of(args[0])
            if before and after != before[0] and after not in outputs:
                outputs.insert(0, after)
        if (results or outputs) and not self.ended:
            self.events.append(["op", step, name, before, outputs, place, form])
        return result

    def _number_of(self, value: Any) -> int:
        try:
            return self.values.of(value)
        except Full:
            self._stop("bytes")
            return NOWHERE

    def _place(self, frame: FrameType | None) -> tuple[list[int] | None, int]:
        for outer in outwards(frame):
            number = self._numbers.get(outer)
            if number is not None:
                position = positions(outer.f_code)[outer.f_lasti // 2]
                return list(position) if None not in position else None, self._current.get(
                    number, NOWHERE
                )
        return None, NOWHERE


class _Operations(TorchFunctionMode):
    def __init__(self, recorder: Recorder) -> None:
        super().__init__()
        self.recorder = recorder

    def __torch_function__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        return self.recorder.operation(func, args, kwargs or {})
