"""A trace function that counts the statements of the learner's files as they begin: the n-th of a
run is the n-th of the same run once more.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection
from dataclasses import dataclass
from types import FrameType
from typing import Any

from tutor.debugger.pdb.comprehensions import is_comprehension, outside
from tutor.debugger.show.stack_frames import learner_frames

OnEvent = Callable[[FrameType, str, Any], None]


@dataclass(frozen=True)
class Begun:
    """The statement that a frame is at. number: of its beginning, counted from 1; 0 if it had begun
    before counting did. line: where.
    """

    number: int
    line: int


class StatementCount:
    """Counts from start() on. before, after: told of each event in a learner's frame, before and
    after it is counted.
    """

    def __init__(
        self, files: Collection[str], before: OnEvent | None = None, after: OnEvent | None = None
    ) -> None:
        self.files = files
        self.count = 0
        self._is_on = True
        self.before, self.after = before, after
        self._begun: dict[FrameType, Begun] = {}
        self._own: dict[str, bool] = {}  # which files are the learner's, as far as was asked

    def start(self, frame: FrameType | None) -> None:
        """From this frame outwards, and in every one that is called from now on."""
        for own in learner_frames(frame, self.files):
            own.f_trace = self
            self._begun[own] = Begun(0, own.f_lineno)
        sys.settrace(self)

    def stop(self) -> None:
        """Nothing is counted any more."""
        self._is_on = False
        sys.settrace(None)
        self._begun.clear()

    def at(self, frame: FrameType) -> Begun:
        """The statement that this frame is at."""
        here = outside(frame)
        return self._begun.get(here, Begun(0, here.f_lineno))

    def __call__(self, frame: FrameType, event: str, argument: Any) -> Any:
        if not self._is_own(frame.f_code.co_filename):
            return None
        if self.before is not None:
            self.before(frame, event, argument)
            if not self._is_on:  # the prompt has opened there, and the debugger traces
                return frame.f_trace
        if event == "line" and not is_comprehension(frame):
            self.count += 1
            self._begun[frame] = Begun(self.count, frame.f_lineno)
        elif event == "return":
            self._begun.pop(frame, None)  # or it would keep all values of the call alive
        if self.after is not None:
            self.after(frame, event, argument)
        return self._follower(frame)

    def _follower(self, frame: FrameType) -> Any:
        """What traces this frame from now on: the debugger, if Ctrl-C has come meanwhile."""
        is_taken = frame.f_trace is not None and frame.f_trace is not self
        return self if self._is_on and not is_taken else frame.f_trace

    def _is_own(self, file: str) -> bool:
        """Asked at every call of the program, in torch too."""
        own = self._own.get(file)
        if own is None:
            own = self._own[file] = file in self.files
        return own


def maker_of(frame: FrameType, event: str, statements: StatementCount) -> FrameType:
    """The frame whose statement has made what is new at a trace event, before it is counted."""
    # a call begins in the middle of the statement that calls
    caller = frame.f_back if event == "call" else frame
    return next(learner_frames(caller, statements.files), frame)
