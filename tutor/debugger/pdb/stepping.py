"""Where a session stops and where it does not: in the learner's files only, whole statements at a
time. A mixin over pdb.Pdb.
"""

from __future__ import annotations

import linecache
import sys
from collections.abc import Collection
from types import FrameType, TracebackType
from typing import TYPE_CHECKING, Any

from tutor.debugger.pdb.statement_spans import spans
from tutor.debugger.show.stack_frames import learner_frames

if TYPE_CHECKING:
    import pdb

    Base = pdb.Pdb
else:
    Base = object


class Stepping(Base):
    """files: the learner's; everything else is neither shown nor stepped into. flow: the last
    command that moved on, or "".
    """

    def __init__(self, *args: Any, files: Collection[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.files = frozenset(files) if isinstance(files, (list, tuple, set)) else files
        self.flow = ""
        self.at_prompt = False
        self._interrupted = False
        self._standing: tuple[FrameType, int, tuple[int, int]] | None = None
        self.reset()

    def stop_in(self, frame: FrameType) -> None:
        """Open the prompt in this frame, at once; afterwards trace only if the learner's command
        needs it.
        """
        sys.settrace(None)
        self.trace_from(frame)
        vars(self)["enterframe"] = frame  # where 3.13 looks for the frame of the event under way
        try:
            self.interaction(frame, None)
        finally:
            vars(self)["enterframe"] = None
        free = self.stopframe is self.botframe and self.stoplineno == -1 and not self.breaks
        sys.settrace(None if free or self.quitting else self.trace_dispatch)

    def trace_from(self, frame: FrameType | None) -> None:
        """Watch the learner's frames from this one outwards; the outermost is where a session ends."""
        for own in learner_frames(frame, self.files):
            own.f_trace = self.trace_dispatch
            self.botframe = own

    def interrupt(self, number: int, frame: FrameType | None) -> None:
        """Ctrl-C, as a signal handler: stop at the learner's next line.

        pdb's own handler would stop inside the debugger. While a command runs at the prompt, that
        command is broken off; pressed twice before a line of the learner's is reached, the running
        code is.
        """
        if self.at_prompt or self._interrupted:
            self._interrupted = False
            raise KeyboardInterrupt
        self._interrupted = True
        sys.settrace(None)
        self.trace_from(frame)
        self.set_step()
        sys.settrace(self.trace_dispatch)

    def interaction(self, frame: FrameType | None, traceback: Any) -> None:
        """One stop, from the prompt's opening to the command that moves on."""
        self._interrupted = False
        self.at_prompt = True
        try:
            super().interaction(frame, traceback)
        finally:
            self.at_prompt = False
        span = self._span(frame) if frame else None
        self._standing = (frame, frame.f_lasti, span) if frame and span else None

    def get_stack(
        self, frame: FrameType | None, tb: TracebackType | None
    ) -> tuple[list[tuple[FrameType, int]], int]:
        """The learner's frames only: no host below them, no torch above them."""
        stack, index = super().get_stack(frame, tb)
        own = [entry for entry in stack if entry[0].f_code.co_filename in self.files]
        if not own:
            return stack, index
        here = next((place for place, entry in enumerate(own) if entry[0] is frame), len(own) - 1)
        return own, here if tb is None else len(own) - 1

    def stop_here(self, frame: FrameType) -> bool:
        """Never in a frame that is not the learner's."""
        return frame.f_code.co_filename in self.files and bool(super().stop_here(frame))

    def dispatch_line(self, frame: FrameType) -> Any:
        """A statement over several lines is one step: its other lines are passed over."""
        if self._standing and self._standing[0] is frame:
            _, start, (first, last) = self._standing
            own_break = frame.f_lineno in self.breaks.get(
                self.canonic(frame.f_code.co_filename), ()
            )
            if first <= frame.f_lineno <= last and frame.f_lasti > start and not own_break:
                return self.trace_dispatch
            self._standing = None
        return super().dispatch_line(frame)

    def _span(self, frame: FrameType) -> tuple[int, int] | None:
        return spans("".join(linecache.getlines(frame.f_code.co_filename))).get(frame.f_lineno)

    def set_step(self) -> None:
        self.flow = "step"
        super().set_step()

    def set_next(self, frame: FrameType) -> None:
        self.flow = "next"
        super().set_next(frame)

    def set_return(self, frame: FrameType) -> None:
        self.flow = "return"
        super().set_return(frame)

    def set_until(self, frame: FrameType, lineno: int | None = None) -> None:
        self.flow = "until"
        super().set_until(frame, lineno)

    def set_continue(self) -> None:
        self.flow = "continue"
        super().set_continue()

    def set_quit(self) -> None:
        self.flow = "quit"
        super().set_quit()
