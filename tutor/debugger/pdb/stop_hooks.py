"""Where the learner's program opens the debugger by itself: at planned stops, and at breakpoint()
or set_trace() in their file.
"""

from __future__ import annotations

import contextlib
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from types import FrameType
from typing import Any

from tutor.debugger.plan.first_stop import Countdown
from tutor.debugger.plan.inject import arm, install_hook
from tutor.debugger.plan.plan import Stop
from tutor.debugger.plan.user_breakpoints import LastStop, opens

# modules with a set_trace
DEBUGGERS = (
    "pdb",
    "ipdb",
    "ipdb.__main__",
    "IPython.core.debugger",
    "IPython.terminal.debugger",
)
Open = Callable[[FrameType, Stop | None], None]


class StopHooks:
    """The plan as this run goes through it.

    every: the stops with the last resort; stops: those of the plan, by number. waiting: numbers of
    those that were not reached yet. skipped: of those that the program ran past before the first
    wrong statement. last: the stop before this one.
    """

    def __init__(self, stops: Sequence[Stop], is_busy: Callable[[], bool], open_: Open) -> None:
        """is_busy: whether the prompt is open. open_: opens it in a frame, for a stop of the plan
        or for the learner's own.
        """
        self.every = {stop.number: stop for stop in stops}
        planned = [stop for stop in self.every.values() if not stop.is_last_resort]
        self.stops = {stop.number: stop for stop in planned}
        self.last_resort = next((stop for stop in stops if stop.is_last_resort), None)
        self.waiting = {number for number, stop in self.stops.items() if stop.places}
        self.skipped: set[int] = set()
        self.countdown = Countdown(tuple(self.stops.values()))
        self.last: LastStop = (None, 0, "")
        self._is_busy, self._open = is_busy, open_
        self._silent_thread = 0  # the identity of the one in which nothing opens, if there is one
        self._is_over = False

    def install(self) -> None:
        """Let the breakpoints compiled into the learner's file, and those they wrote themselves,
        open this debugger.
        """
        install_hook(self.on_planned, [*self.every])
        if self.last_resort is not None:
            arm(self.last_resort.number, False)
        sys.breakpointhook = self.on_own
        for name in DEBUGGERS:
            if name in sys.modules:
                # they all have it
                sys.modules[name].set_trace = self.on_own  # type: ignore[attr-defined]

    def begin_again(self) -> bool:
        """The run has ended without a stop: let the next one stop where the learner's code begins.
        False where it never does.
        """
        if self.last_resort is None:
            return False
        self.countdown = Countdown(())  # nothing has to come first any more
        arm(self.last_resort.number, True)
        return True

    @contextlib.contextmanager
    def silent(self) -> Iterator[None]:
        """Nothing opens meanwhile in this thread: what a stop shows is computed with the learner's
        functions. The program's other threads come to their breakpoints as ever, and wait there.
        """
        before, self._silent_thread = self._silent_thread, threading.get_ident()
        try:
            yield
        finally:
            self._silent_thread = before

    def be_silent(self, silent: bool) -> None:
        """Nothing opens in this process, or everything does again."""
        self._is_over = silent

    def on_planned(self, number: int) -> None:
        """The hook in front of a planned stop's statement. Each opens once; at the prompt, in
        `f(x)` typed there, none does.
        """
        stop, frame = self.every[number], sys._getframe(1)
        if self._is_shut():
            return
        # the learner's own breakpoint opens wherever it is reached, before anything else as well
        if stop.waypoint.again:
            if opens(stop.waypoint, frame, self.last):
                self._reach(frame, stop)
        elif self.countdown.may_open(number):
            arm(number, False)  # from now on the place costs next to nothing
            self._reach(frame, stop)
        else:
            self.skipped.add(number)

    def _reach(self, frame: FrameType, stop: Stop) -> None:
        self.waiting.discard(stop.number)
        self.skipped.discard(stop.number)
        if self.last_resort is not None:
            arm(self.last_resort.number, False)  # this run has its stop
        self._open(frame, stop)

    def on_own(self, *args: Any, cond: bool = True, **kwargs: Any) -> None:
        """breakpoint(), pdb.set_trace() or ipdb.set_trace() in the learner's file."""
        if cond and not self._is_shut():
            self._open(sys._getframe(1), None)

    def _is_shut(self) -> bool:
        """Whether this thread runs what somebody typed, or what a stop shows, and not the program;
        or nothing opens any more.
        """
        return self._is_over or self._silent_thread == threading.get_ident() or self._is_busy()

    def passed(self) -> tuple[set[int], set[int]]:
        """(skipped, never reached), as numbers, at the end of the run."""
        skipped = set() if self.countdown.left else self.skipped
        return skipped, self.waiting - skipped
