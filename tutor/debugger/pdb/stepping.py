"""Where a session stops and where it does not: in the learner's files only, whole statements at a
time.
"""

from __future__ import annotations

import linecache
import sys
from collections.abc import Callable, Collection
from dataclasses import dataclass
from types import FrameType, TracebackType
from typing import TYPE_CHECKING, Any

from tutor.debugger.pdb.comprehensions import outside
from tutor.debugger.pdb.statement_spans import spans
from tutor.debugger.show.stack_frames import learner_frames

if TYPE_CHECKING:
    import pdb

Stack = list[tuple[FrameType, int]]
# pdb's methods that a command moves on with → what that is called here
FLOWS = {
    "set_step": "step",
    "set_return": "return",
    "set_until": "until",
    "set_continue": "continue",
    "set_quit": "quit",
}


@dataclass(frozen=True)
class Statement:
    """One of several lines, at which the program stopped. start: the instruction. line: where."""

    frame: FrameType
    start: int
    lines: tuple[int, int]
    line: int

    def is_still_in(self, frame: FrameType) -> bool:
        """Whether the frame is at another line of this statement, in the same execution."""
        first, last = self.lines
        return first <= frame.f_lineno <= last and frame.f_lasti > self.start


class Stepping:
    """Methods that take `base` wrap pdb's own, which is `base`.

    files: the learner's; everything else is neither shown nor stepped into. flow: the last command
    that moved on, or "". interrupted: whether Ctrl-C is what stops the program next.
    """

    debugger: pdb.Pdb

    def __init__(self, files: Collection[str]) -> None:
        self.files = frozenset(files) if isinstance(files, (list, tuple, set)) else files
        self.flow = ""
        self.at_prompt = False
        self.interrupted = False
        self._follows: Any = None
        self._statement: Statement | None = None

    def stop_in(self, frame: FrameType) -> None:
        """Open the prompt in this frame, at once; afterwards trace only if the learner's command
        needs it.
        """
        debugger = self.debugger
        sys.settrace(None)
        self.trace_from(frame)
        vars(debugger)["enterframe"] = frame  # where 3.13 looks for the frame of the current event
        try:
            debugger.interaction(frame, None)
        finally:
            vars(debugger)["enterframe"] = None
        # pdb's own test for `c` without breakpoints: then the program runs at full speed
        runs_on = debugger.stopframe is debugger.botframe and debugger.stoplineno == -1
        is_free = runs_on and not debugger.breaks
        sys.settrace(None if is_free or debugger.quitting else debugger.trace_dispatch)
        if self._follows is not None:
            self._take_over()

    def trace_from(self, frame: FrameType | None) -> None:
        """Watch the learner's frames from this one outwards; the session ends in the outermost."""
        for own in learner_frames(frame, self.files):
            own.f_trace = self.debugger.trace_dispatch
            self.debugger.botframe = own

    def interrupt(self, number: int, frame: FrameType | None) -> None:
        """Ctrl-C, as a signal handler: stop at the learner's next line.

        pdb's own handler would stop inside the debugger. While a command runs at the prompt, that
        command is broken off; pressed twice before a line of the learner's is reached, the running
        code is.
        """
        if self.at_prompt or self.interrupted:
            self.interrupted = False
            raise KeyboardInterrupt
        self.interrupted = True
        sys.settrace(None)
        self.trace_from(frame)
        self.debugger.set_step()
        sys.settrace(self.debugger.trace_dispatch)

    def prompt(
        self, base: Callable[..., None], frame: FrameType | None, traceback: TracebackType | None
    ) -> None:
        """Open the prompt until a command moves on."""
        self.interrupted = False
        self.at_prompt = True
        try:
            base(frame, traceback)
        finally:
            self.at_prompt = False
        lines = self._lines_of_statement(frame) if frame else None
        self._statement = (
            Statement(frame, frame.f_lasti, lines, frame.f_lineno) if frame and lines else None
        )

    def get_stack(
        self,
        base: Callable[..., tuple[Stack, int]],
        frame: FrameType | None,
        traceback: TracebackType | None,
    ) -> tuple[Stack, int]:
        """The learner's frames only: no host below them, no torch above them."""
        # pdb's own commands u, d and w work on this list, so they never leave the learner's files
        stack, index = base(frame, traceback)
        own = [entry for entry in stack if entry[0].f_code.co_filename in self.files]
        if not own:
            return stack, index
        # after the program has raised there is no frame: the innermost one, where it happened
        here = next((place for place, entry in enumerate(own) if entry[0] is frame), len(own) - 1)
        return own, here

    def stop_here(self, base: Callable[[FrameType], bool], frame: FrameType) -> bool:
        """Never in a frame that is not the learner's."""
        return frame.f_code.co_filename in self.files and bool(base(frame))

    def dispatch_line(self, base: Callable[[FrameType], Any], frame: FrameType) -> Any:
        """A statement over several lines is one step: its other lines are passed over."""
        if self._statement and self._statement.frame is frame:
            # Python comes back to the line that a statement of several lines begins on
            is_new = frame.f_lineno != self._statement.line and self._has_breakpoint(frame)
            if self._statement.is_still_in(frame) and not is_new:
                return self.debugger.trace_dispatch
            self._statement = None
        local = base(frame)
        return local if self._follows is None else self._take_over()

    def run_under(self, trace: Any) -> None:
        """Let the program run on under this trace function instead of the debugger's."""
        self._follows = trace

    def _take_over(self) -> Any:
        trace, self._follows = self._follows, None
        sys.settrace(trace)
        return trace

    def set_next(self, base: Callable[[FrameType], None], frame: FrameType) -> None:
        """`n` in a comprehension leaves it."""
        self.flow = "next"
        around = outside(frame)
        if around is not frame:
            around.f_trace = self.debugger.trace_dispatch
        base(around)

    def _has_breakpoint(self, frame: FrameType) -> bool:
        file = self.debugger.canonic(frame.f_code.co_filename)
        return frame.f_lineno in self.debugger.breaks.get(file, ())

    def _lines_of_statement(self, frame: FrameType) -> tuple[int, int] | None:
        source = "".join(linecache.getlines(frame.f_code.co_filename))
        return spans(source).get(frame.f_lineno)
