"""The second look for `until nan in x`: to the first statement after which x holds it."""

from __future__ import annotations

import sys
from collections.abc import Collection
from pathlib import PurePath
from types import FrameType
from typing import Any

from tutor.debugger.origins.finder import Finder, Found
from tutor.debugger.origins.home import Home, newest
from tutor.debugger.origins.named_numbers import NamedNumbers
from tutor.debugger.origins.operands import cause
from tutor.debugger.origins.operation import Operation
from tutor.debugger.origins.statement_count import maker_of
from tutor.debugger.show.stack_frames import learner_frames

NOT_OF_TORCH = (
    "No operation of torch in it made one: it was read, or made by Python or numpy themselves."
)
MOST_CAUSES = 1000  # that are remembered


class NamedFinder(Finder):
    """numbers: what is looked at after every statement. The operations are watched as well, since
    the first one that makes it in that statement says how it arose.
    """

    def __init__(self, files: Collection[str], numbers: NamedNumbers, found: Found) -> None:
        super().__init__(files, numbers.kind, found)
        self._numbers = numbers
        self._home = Home(numbers.frame)
        self._causes: list[tuple[int, str]] = []  # the number of a statement, and what it made

    def start(self, frame: FrameType | None) -> None:
        """Watch from here on."""
        here = newest(learner_frames(frame, self.files), self._home.key)
        self._home = Home(here or self._numbers.frame)
        super().start(frame)

    def _operation(self, operation: Operation) -> None:
        frame = next(learner_frames(sys._getframe(1), self.files), None)
        if frame is None or self._is_done:
            return
        begun = self.statements.at(frame)
        place = f"line {begun.line} of {PurePath(frame.f_code.co_filename).name}"
        words = f"In {place}, {cause(operation)}{self._backwards()}."
        # of one statement the first; what is computed from it holds it too
        if not self._causes or self._causes[-1][0] != begun.number:
            self._causes = [*self._causes[-MOST_CAUSES:], (begun.number, words)]

    def _look_at_statement(self, frame: FrameType, event: str, argument: Any) -> None:
        if self._is_done or event == "exception":
            return
        if event == "call":
            self._home.follow(frame, event)
        name = self._numbers.held_in(self._home.frame)
        if name:
            maker = maker_of(frame, event, self.statements)
            words = self._words(name, self.statements.at(maker).number)
            self._tell(maker, words, self._numbers.what)
        elif event == "return":
            self._home.follow(frame, event)

    def _follow(self, frame: FrameType, event: str, argument: Any) -> None:
        """One value is looked at, wherever it changes; what statements fill need not be."""

    def _words(self, name: str, number: int) -> str:
        """number: of the statement after which it is there."""
        made = (words for other, words in self._causes if other >= number)
        how = next(made, NOT_OF_TORCH)
        return f"After this statement {name} holds {self.kind}. {how}"
