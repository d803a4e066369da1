"""What one expression of a function leads to: the numbers in it that are nan or infinity."""

from __future__ import annotations

from collections.abc import Collection
from types import CodeType, FrameType

from tutor.debugger.origins.home import key_of, newest
from tutor.debugger.origins.nonfinite import holds
from tutor.debugger.origins.odd_inside import odd_inside
from tutor.debugger.show.numbers_inside import numbers_inside
from tutor.debugger.show.safe_look import undisturbed

DEEP = 2  # steps from the value to a number


class NamedNumbers:
    """Looks again and again at one expression, in the newest call of the function of `frame`.

    files: the learner's. kind: as in nonfinite.py. expression: as it was typed; code: compiled.
    """

    def __init__(
        self, files: Collection[str], kind: str, expression: str, code: CodeType, frame: FrameType
    ) -> None:
        self.files, self.kind = files, kind
        self.expression, self._code = expression, code
        self.frame = frame
        self._home = key_of(frame.f_code)

    @property
    def what(self) -> str:
        """What is looked for, in words."""
        return f"{self.kind} in {self.expression}"

    def leave_out(self, frames: Collection[FrameType]) -> list[str]:
        """Nothing: what holds it from the start is not looked at."""
        return []

    def first_in(self, frames: Collection[FrameType]) -> str:
        """The first part of the expression's value that holds it, "" for none."""
        home = newest(frames, self._home)
        return self.held_in(home) if home is not None else ""

    def held_in(self, home: FrameType) -> str:
        """The same in this call. An expression that cannot be evaluated yet holds nothing."""
        with undisturbed():
            try:
                value = eval(self._code, home.f_globals, home.f_locals)
            except Exception:
                return ""
            inside = numbers_inside(self.expression, value, DEEP)
            found = next((name for name, number in inside if holds(number, self.kind)), "")
            # what comes late in a long container
            odd = odd_inside(self.expression, value, self.kind, DEEP)
            return found or next((name for name, _ in odd), "")

    def forget(self) -> None:
        """Nothing is remembered from look to look."""
