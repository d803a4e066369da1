"""Where the learner's program opens the debugger by itself: at planned stops, and at breakpoint()
or set_trace() in their file.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
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

    stops: by number. waiting: numbers of those that were not reached yet. skipped: of those that
    the program ran past before the first wrong statement. last: the stop before this one.
    """

    def __init__(self, stops: Iterable[Stop], is_busy: Callable[[], bool], open_: Open) -> None:
        """is_busy: whether the prompt is open. open_: opens it in a frame, for a stop of the plan
        or for the learner's own.
        """
        self.stops = {stop.number: stop for stop in stops}
        self.waiting = {number for number, stop in self.stops.items() if stop.places}
        self.skipped: set[int] = set()
        self.countdown = Countdown(tuple(self.stops.values()))
        self.last: LastStop = (None, 0, "")
        self._is_busy, self._open = is_busy, open_

    def install(self) -> None:
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
        if self._is_busy():
            return
        stop, frame = self.stops[number], sys._getframe(1)
        if not self.countdown.may_open(number):
            if not stop.waypoint.again:
                self.skipped.add(number)
            return
        if not opens(stop.waypoint, frame, self.last):
            return
        if not stop.waypoint.again:
            arm(number, False)  # from now on the place costs next to nothing
        self.waiting.discard(number)
        self.skipped.discard(number)
        self._open(frame, stop)

    def on_own(self, *args: Any, cond: bool = True, **kwargs: Any) -> None:
        """breakpoint(), pdb.set_trace() or ipdb.set_trace() in the learner's file."""
        if cond and not self._is_busy():
            self._open(sys._getframe(1), None)

    def passed(self) -> tuple[set[int], set[int]]:
        """(skipped, never reached), as numbers, at the end of the run."""
        skipped = set() if self.countdown.left else self.skipped
        return skipped, self.waiting - skipped
