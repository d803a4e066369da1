"""Exceptions that stepping passes: each is shown once."""

from __future__ import annotations

from collections.abc import Callable
from types import FrameType
from typing import Any

from tutor.debugger.pdb.loop_ends import ends_a_loop


class ExceptionsSeen:
    """Methods that take `base` wrap pdb's own, which is `base`. last: the newest one seen."""

    def __init__(self) -> None:
        self.last: BaseException | None = None
        # frame and instruction where it was
        self._place: tuple[FrameType | None, int] = (None, 0)

    def user_exception(
        self, base: Callable[..., None], frame: FrameType, exc_info: tuple[Any, Any, Any]
    ) -> None:
        """Stepping has reached an exception; whoever has seen it here is not shown it again."""
        if ends_a_loop(frame, exc_info[0]):
            return
        if exc_info[2] is not None:
            self.last = exc_info[1]
            self._place = (frame, frame.f_lasti)
        base(frame, exc_info)

    def user_return(self, base: Callable[..., None], frame: FrameType, return_value: Any) -> None:
        """Stepping has reached the end of a function. One that an exception leaves returns nothing:
        the next stop is the line that called it.
        """
        if self._place != (frame, frame.f_lasti):
            base(frame, return_value)
