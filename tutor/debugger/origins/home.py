"""Where an expression typed at a stop is evaluated later: in the newest call of that function."""

from __future__ import annotations

from collections.abc import Iterable
from types import CodeType, FrameType
from typing import Any

Key = tuple[str, str, int]


def key_of(code: CodeType) -> Key:
    """The same function in another run has another code object, but this key."""
    return code.co_filename, code.co_name, code.co_firstlineno


def newest(frames: Iterable[FrameType], key: Key) -> FrameType | None:
    """The first of these frames, from the inside outwards, that is a call of this function."""
    return next((frame for frame in frames if key_of(frame.f_code) == key), None)


class Home:
    """Follows the calls of one function. A call that has ended keeps its last values until the
    function is called again.
    """

    def __init__(self, frame: FrameType) -> None:
        self.key = key_of(frame.f_code)
        self._calls = [frame]
        self._has_ended = False

    def follow(self, frame: FrameType, event: str) -> None:
        """A trace event: perhaps a call of the function begins or ends."""
        if event == "call" and key_of(frame.f_code) == self.key:
            if self._has_ended:
                self._calls.clear()
            self._calls.append(frame)
            self._has_ended = False
        elif event == "return" and frame is self._calls[-1]:
            if len(self._calls) > 1:
                self._calls.pop()
            else:
                self._has_ended = True

    def value(self, expression: CodeType) -> Any:
        """The expression's value. Raises whatever evaluating it raises."""
        frame = self._calls[-1]
        return eval(expression, frame.f_globals, frame.f_locals)

    @property
    def frame(self) -> FrameType:
        """The call whose names count now."""
        return self._calls[-1]
