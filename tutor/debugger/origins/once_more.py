"""A stretch that runs once more: what it prints has been seen, and it may end without a stop."""

from __future__ import annotations

from typing import Any

from tutor.debugger.timetravel.hidden_output import HiddenOutput


class OnceMore:
    """Nothing is hidden until it begins. unseen: whether no look has seen what is looked for."""

    def __init__(self) -> None:
        self.unseen = True
        self._hidden: HiddenOutput | None = None
        self._said = ""

    @property
    def is_on(self) -> bool:
        """Whether it runs now."""
        return self._hidden is not None

    def begin(self, debugger: Any, said: str, unseen: bool) -> None:
        """Hide what is printed from here on. said: what is told if the program ends first."""
        self.unseen = unseen
        self._hidden, self._said = self._hidden or HiddenOutput(debugger), said

    def say_at_end(self, said: str) -> None:
        """Nothing is hidden, and this is told if the program ends without a stop."""
        self._said = said

    def show_again(self) -> None:
        """The stretch is over."""
        if self._hidden is not None:
            self._hidden.show_again()
            self._hidden, self._said = None, ""

    def ended(self) -> str:
        """What is to be told at the program's end, once; "" where nothing was watched."""
        said, self._said = self._said, ""
        self.show_again()
        return said
