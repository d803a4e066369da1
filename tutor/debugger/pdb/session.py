"""A learner's session in the debugger: planned stops with their panels, failures, and events about
all of it. A mixin over pdb.Pdb.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from types import FrameType
from typing import Any, NoReturn

from tutor.debugger.pdb.stepping import Stepping
from tutor.debugger.pdb.values import Values
from tutor.debugger.plan.first_stop import Countdown
from tutor.debugger.plan.inject import arm, install_hook
from tutor.debugger.plan.plan import Stop
from tutor.debugger.plan.user_breakpoints import Stood, opens
from tutor.debugger.show import panel
from tutor.debugger.show.tensors import show

Emit = Callable[[str, dict[str, Any]], None]
DEBUGGERS = (
    "pdb",
    "ipdb",
    "ipdb.__main__",
    "IPython.core.debugger",
    "IPython.terminal.debugger",
)  # modules with a set_trace
NOTHING_RUNS = ("n", "next", "s", "step", "r", "return", "unt", "until", "j", "jump")


class Left(BaseException):
    """The learner typed `q`. Not an Exception, so that `except Exception` in their code cannot eat
    it.
    """


class Session(Values, Stepping):
    """stops: the plan. emit: told of every event by name. leave: how `q` ends it all."""

    def __init__(
        self,
        *args: Any,
        stops: Sequence[Stop] = (),
        emit: Emit = lambda name, data: None,
        leave: Callable[[], NoReturn] | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, nosigint=True, readrc=False, **kwargs)
        self.stops = {stop.number: stop for stop in stops}
        self.waiting = {stop.number for stop in stops if stop.places}
        self.countdown = Countdown(stops)
        self.emit = emit
        self.leave = leave
        self.failure: BaseException | None = None
        self._here: Stop | None = None
        self._answer = ""
        self._asks = ""
        self.skipped: set[int] = set()
        self._stood: Stood = (None, 0, "")
        self._why = "step"
        self._inside_command = False

    spelled = True  # whether panels say which lines to type

    def begin(self) -> None:
        """Let the breakpoints compiled into the learner's file, and those they wrote themselves,
        open this debugger.
        """
        install_hook(self.on_planned, [*self.stops])
        sys.breakpointhook = self.on_own
        for name in DEBUGGERS:
            if name in sys.modules:
                # they all have it
                sys.modules[name].set_trace = self.on_own  # type: ignore[attr-defined]

    def on_planned(self, number: int) -> None:
        """The hook in front of a planned stop's statement. Each opens once; at the prompt, in
        `f(x)` typed there, none does.
        """
        if self.at_prompt:
            return
        if not self.countdown.may_open(number):
            if not self.stops[number].waypoint.again:
                self.skipped.add(number)
            return
        waypoint = self.stops[number].waypoint
        if not opens(waypoint, sys._getframe(1), self._stood):
            return
        if not waypoint.again:
            arm(number, False)
        self.waiting.discard(number)
        self.skipped.discard(number)
        self._here, self._why = self.stops[number], "waypoint"
        self.stop_in(sys._getframe(1))

    def on_own(self, *args: Any, cond: bool = True, **kwargs: Any) -> None:
        """breakpoint(), pdb.set_trace() or ipdb.set_trace() in the learner's file."""
        if cond and not self.at_prompt:
            self._here, self._why = None, "own"
            self.stop_in(sys._getframe(1))

    def post_mortem(self, error: BaseException) -> bool:
        """Open the prompt where the learner's code raised; False if none of their lines took part,
        or if they have seen it.
        """
        frames = []
        trace = error.__traceback__
        while trace is not None:
            frames.append(trace.tb_frame)
            trace = trace.tb_next
        if error is self.failure or not any(
            frame.f_code.co_filename in self.files for frame in frames
        ):
            return False
        sys.settrace(None)
        self.reset()
        self.failure, self._why = error, "raised"
        self.message(panel.failure_panel(error, self.width()))
        self.interaction(None, error.__traceback__)
        return True

    def interaction(self, frame: FrameType | None, traceback: Any) -> None:
        """One stop: say what it is, open the prompt, tell what came of it."""
        self.flow = ""
        if self._interrupted:
            self._why = "interrupted"
            self.message("\n(stopped at the next line of your code)")
        if self._here is not None and frame is not None:
            self._show_panel(self._here, frame)
        self.emit("stop", self._describe_stop(frame, traceback))
        super().interaction(frame, traceback)
        self._stood = (frame, frame.f_lineno if frame else 0, self.flow)
        self._why = "step"
        if self.quitting and self.leave:
            self.leave()
        if self.flow == "continue" and self._answer:
            self.message(self._answer)
        if self.flow == "continue":
            self._here, self._answer = None, ""

    def preloop(self) -> None:
        """The prompt opens: what this stop asks stands right above it, where no screen is too short
        for it.
        """
        if self._asks:
            self.message(self._asks)
            self._asks = ""
        super().preloop()

    def user_exception(self, frame: FrameType, exc_info: Any) -> None:
        """Stepping came upon an exception; whoever has seen it here is not shown it again at the
        end.
        """
        if exc_info[2] is not None:
            self.failure = exc_info[1]
        super().user_exception(frame, exc_info)

    def onecmd(self, line: str) -> bool:
        """Run one typed command and tell about it. Pieces of `a ;; b` come one by one, an empty
        line repeats the last.
        """
        if self._inside_command or line.startswith("_pdbcmd") or self.commands_defining:
            return bool(super().onecmd(line))
        if self._why == "raised" and (line.split() or [self.lastcmd])[0] in NOTHING_RUNS:
            self.message(
                "The run is over, so there is nothing to step through. Look around with p, u and d; q leaves."
            )
            return False
        self._inside_command = True
        self.shown, self.problem, where = [], "", self._where()
        try:
            return bool(super().onecmd(line))
        finally:
            self._inside_command = False
            event = {
                "line": line,
                "at": where,
                "values": self.shown,
                "flow": self.flow,
                "error": self.problem,
            }
            self.emit("command", event)

    def do_run(self, arg: str) -> None:
        """run, restart
        A session runs once; leave it and start it again.
        """
        self.message("A session runs once: q leaves it, and `debug` starts it anew.")

    do_restart = do_run

    def _show_panel(self, stop: Stop, frame: FrameType) -> None:
        if self._why != "waypoint":
            return
        self.lastcmd = ""  # an empty line must not repeat the `c` that led here
        planned = sum(not other.waypoint.again for other in self.stops.values())
        self.message(panel.waypoint_panel(stop, planned, self.width(), self.spelled))
        self.message(
            panel.keys_line(bool(self.waiting - self.skipped), self.width(), bool(stop.goals))
        )
        self._asks, self._answer = panel.asked_panel(stop, self.width()), self._truth(stop, frame)

    def _truth(self, stop: Stop, frame: FrameType) -> str:
        """The answer to the question as this run has it; "" without a question or where it cannot
        be computed.
        """
        if not stop.waypoint.question or not stop.answer:
            return ""
        try:
            value = eval(stop.answer, {**frame.f_globals, **frame.f_locals}, {})
        except Exception:
            return ""
        return f"  The answer was {show(value)}   ({' '.join(stop.answer.split())})"

    def _describe_stop(self, frame: FrameType | None, traceback: Any) -> dict[str, Any]:
        stack, index = self.get_stack(frame, traceback)
        here, line = stack[index]
        name = self._here.waypoint.name if self._why == "waypoint" and self._here else ""
        return {
            "why": self._why,
            "file": here.f_code.co_filename,
            "line": line,
            "function": here.f_code.co_name,
            "waypoint": name,
        }

    def _where(self) -> str:
        if self.curframe is None:
            return ""
        return f"{self.curframe.f_code.co_name}:{self.stack[self.curindex][1]}"
