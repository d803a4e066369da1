"""What was typed between a kept stop and a later one, run again at the kept stop, unseen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from types import FrameType
from typing import Any

from tutor.debugger.pdb.carried import Carried
from tutor.debugger.timetravel.breakpoints import set_again
from tutor.debugger.timetravel.hidden_output import HiddenOutput
from tutor.debugger.timetravel.notes import RunAgain


def place_of(frame: FrameType | None) -> str:
    """Where a stop is; "" once the program is over."""
    return f"{frame.f_code.co_filename}:{frame.f_lineno}" if frame is not None else ""


class RunningAgain:
    """Begins as it is made, and ends once."""

    def __init__(self, debugger: Any, again: RunAgain, carried: Carried) -> None:
        """carried: of the stop from which somebody went back."""
        self.again = again
        self._debugger, self._carried = debugger, carried
        self._hidden = HiddenOutput(debugger)
        debugger.cmdqueue[:] = again.lines

    @staticmethod
    def restore(restore: Callable[[Carried], None], carried: Carried) -> None:
        """What is carried, but for what belongs to the place that is not reached yet: the lines
        have to meet the breakpoints that were there when they were typed.
        """
        restore(replace(carried, breakpoints=None, queue=()))

    def is_on_the_way(self, depth: int) -> bool:
        """Whether the stop at this depth is passed, unseen."""
        return depth < self.again.until

    def has_reached(self, depth: int, place: str) -> bool:
        """Whether this is the stop that was gone back to."""
        return depth == self.again.until and place == self.again.place

    def end(self) -> None:
        """From here on everything is seen, with the breakpoints that were set meanwhile."""
        self._hidden.show_again()
        self._debugger.cmdqueue[:] = self._carried.queue
        if self._carried.breakpoints is not None:
            set_again(self._debugger, self._carried.breakpoints)
