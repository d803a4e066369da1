"""A learner's session in the debugger: what happens at a stop, in which order, and which extension
hears of it.
"""

from __future__ import annotations

import pdb
import sys
from collections.abc import Callable, Collection, Sequence
from types import FrameType
from typing import Any, TypeVar

from tutor.debugger.messages import Event, FaultEvent, StopEvent
from tutor.debugger.pdb.breakpoint_hits import BreakpointHits
from tutor.debugger.pdb.context import Context
from tutor.debugger.pdb.evaluation import Evaluation
from tutor.debugger.pdb.exceptions_seen import ExceptionsSeen
from tutor.debugger.pdb.extensions import Command, Extension, Pause
from tutor.debugger.pdb.own_line import begin_own_line
from tutor.debugger.pdb.own_streams import OwnStreams
from tutor.debugger.pdb.stepping import Stepping
from tutor.debugger.pdb.stop_hooks import StopHooks
from tutor.debugger.pdb.turns import Turns
from tutor.debugger.pdb.typed_lines import TypedLines
from tutor.debugger.plan.plan import Stop
from tutor.debugger.show import panel
from tutor.debugger.show.stack_frames import files_of

Emit = Callable[[Event], None]
Kind = TypeVar("Kind", bound=Extension)


class Left(BaseException):
    """The learner typed `q`. Not an Exception, so that `except Exception` in their code cannot
    catch it.
    """


class Session:
    """The debugger's state and its order of events; pdb's object calls in here (tutor_pdb.py).

    Methods that take `base` wrap pdb's own of that name, which is `base`.
    """

    debugger: pdb.Pdb
    streams: OwnStreams

    def __init__(
        self,
        files: Collection[str] = (),
        stops: Sequence[Stop] = (),
        extensions: Sequence[Extension] = (),
        emit: Emit = lambda event: None,
        leave: Callable[[], object] | None = None,
        width: Callable[[], int] = lambda: 80,
        turns: Turns | None = None,
    ) -> None:
        """files: the learner's. stops: the plan. extensions: called in this order. emit: told of
        every event. leave: what `q` does. width: of the terminal. turns: of all sessions there.
        """
        self.emit, self.leave, self.width = emit, leave, width
        self.extensions = tuple(extensions)
        self.stepping = Stepping(files)
        self.hits = BreakpointHits()
        self.lines = TypedLines(self)
        self.evaluation = Evaluation(self)
        self.turns = turns or Turns()
        self.hooks = StopHooks(stops, self._is_busy, self._open)
        self.context = Context(self)
        self.commands: dict[str, Command] = {}
        for extension in self.extensions:
            extension.context = self.context
            self.commands.update(extension.commands)
        self.exceptions = ExceptionsSeen()
        self.has_stopped = False
        self._why = "step"  # of the next stop, as the plan's stop
        self._planned: Stop | None = None

    def attach(self, debugger: pdb.Pdb) -> None:
        """Belong to this object of pdb's."""
        self.debugger = self.stepping.debugger = self.hits.debugger = debugger
        self.streams = OwnStreams(debugger)

    def find(self, kind: type[Kind]) -> Kind:
        """The extension of this type. Raises LookupError without one."""
        for extension in self.extensions:
            if isinstance(extension, kind):
                return extension
        raise LookupError(kind.__name__)

    @property
    def has_raised(self) -> bool:
        """Whether the program has raised and this is its post-mortem."""
        return self._why == "raised"

    # --- stops

    def begin(self) -> None:
        """Let the learner's program open this debugger."""
        self.hooks.install()

    def _is_busy(self) -> bool:
        """Whether this thread is at the prompt: then what it runs was typed there."""
        return self.stepping.at_prompt and self.turns.is_mine

    def _open(self, frame: FrameType, stop: Stop | None) -> None:
        with self.turns.taken():
            self._why, self._planned = "waypoint" if stop else "own", stop
            self.stepping.stop_in(frame)

    def open_at(self, frame: FrameType, why: str) -> None:
        """Open the prompt in this frame, at once. why: as in Pause."""
        with self.turns.taken():
            self._why, self._planned = why, None
            self.stepping.stop_in(frame)

    def post_mortem(self, error: BaseException) -> bool:
        """Open the prompt where the learner's code raised; False if none of their lines took part,
        or if they have seen it.
        """
        self.tell(lambda extension: extension.on_raised())
        own = any(name in self.stepping.files for name in files_of(error.__traceback__))
        # stepping has shown it already, or there is nothing of theirs to look at
        if error is self.exceptions.last or not own:
            return False
        sys.settrace(None)
        self.debugger.reset()
        self.exceptions.last, self._why = error, "raised"
        self.context.say(panel.failure_panel(error, self.width()))
        self.debugger.interaction(None, error.__traceback__)
        return True

    def interaction(
        self, base: Callable[..., None], frame: FrameType | None, traceback: Any
    ) -> None:
        """One stop: tell everybody, open the prompt, tell everybody how the learner moves on."""
        with self.turns.taken():
            self._stop(base, frame, traceback)

    def _stop(self, base: Callable[..., None], frame: FrameType | None, traceback: Any) -> None:
        asked_for = self._planned is None or self._planned.waypoint.again
        if not all(extension.may_stop(asked_for) for extension in self.extensions):
            self.debugger.set_continue()
            return
        pause = self._begin_pause(frame)
        with self.streams.at_stop():
            begin_own_line(self.debugger.stdout)
            with self.hooks.silent():
                # `back` keeps a stop by forking in its on_stop, and returns to the middle of this
                self.tell(lambda extension: extension.on_stop(pause))
            self.emit(self._stop_event(pause, traceback))
            self.stepping.prompt(base, frame, traceback)
        flow = self.stepping.flow
        self.hooks.last = (frame, frame.f_lineno if frame else 0, flow)
        self._why, self._planned = "step", None  # whatever stops next, unless it says otherwise
        if self.debugger.quitting and self.leave:
            self.leave()
        self.tell(lambda extension: extension.after_stop(pause))

    def tell(self, moment: Callable[[Extension], object]) -> None:
        """Let every extension know. A fault in one of them never keeps the prompt from opening."""
        for extension in self.extensions:
            try:
                moment(extension)
            except Exception as error:
                self.emit(FaultEvent(f"{type(extension).__name__}: {panel.one_line(error)}"))

    def _begin_pause(self, frame: FrameType | None) -> Pause:
        self.stepping.flow, self.has_stopped = "", True
        if self.stepping.interrupted:
            self._why, self._planned = "interrupted", None
        if frame is None:
            self._why = "raised"  # also where somebody else asks for a post-mortem
        if self._planned:
            self.debugger.lastcmd = ""  # an empty line must not repeat the `c` that led here
        condition, passing = self.hits.take_condition(), self.hits.take_passing()
        return Pause(frame, self._why, self._planned, condition, passing)

    def _stop_event(self, pause: Pause, traceback: Any) -> StopEvent:
        # from 3.13 on pdb takes an exception here too
        trace = getattr(traceback, "__traceback__", traceback)
        stack, index = self.debugger.get_stack(pause.frame, trace)
        code, line = stack[index][0].f_code, stack[index][1]
        name = pause.planned.waypoint.name if pause.planned else ""
        return StopEvent(pause.why, code.co_filename, line, code.co_name, name)

    def end(self, how: str) -> None:
        """The run is over. how: as in program.Outcome."""
        self.tell(lambda extension: extension.ended(how))
        begin_own_line(self.debugger.stdout)  # for what is said of the end
