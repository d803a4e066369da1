"""How the value of an expression changes in one function, noted line by line by a trace function."""

from __future__ import annotations

from dataclasses import dataclass
from types import CodeType, FrameType
from typing import Any

from tutor.debugger.show.tensors import describe

FIRST, LAST = 4, 16  # changes that are shown of very many
ABSENT = "not there"


@dataclass(frozen=True)
class Change:
    """One change of a value. line: the statement that made it, 0 for what was there when the
    function began. call: its n-th call.
    """

    line: int
    call: int
    value: str
    in_place: bool = False


class Watch:
    """A trace function that notes how an expression's value changes in one function. Ends its notes
    where the learner stands.
    """

    def __init__(self, expression: CodeType, function: CodeType, line: int, state: str) -> None:
        self.expression = expression
        self.key = (function.co_filename, function.co_name, function.co_firstlineno)
        self.line, self.state = line, state
        self.head: list[Change] = []
        self.tail: list[Change] = []
        self.count = 0
        self.upto: tuple[list[Change], list[Change], int] | None = None
        self._calls = 0
        # frame → its call, the line that ran last, and then: was there a value, which (kept, so
        # that its id stays its own), in which state
        self._frames: dict[FrameType, tuple[int, int, bool | None, Any, Any]] = {}

    def __call__(self, frame: FrameType, event: str, argument: Any) -> Any:
        code = frame.f_code
        if event == "call":
            if (code.co_filename, code.co_name, code.co_firstlineno) != self.key:
                return None  # nothing is traced in there
            self._calls += 1
            return self
        if event in ("line", "return"):
            self._note(frame, event)
        return self

    def result(self) -> dict[str, Any]:
        """The changes up to the place, or all where that was not met."""
        head, tail, count = self.upto or (self.head, self.tail, self.count)
        rows = [*head, *tail]
        return {
            "changes": [vars(row) for row in rows],
            "left_out": count - len(rows),
            "here": self.upto is not None,
        }

    def _note(self, frame: FrameType, event: str) -> None:
        names = frame.f_locals
        there, value, state = self._look(frame, names)
        call, ran, *before = self._frames.get(frame, (self._calls, 0, None, None, None))
        same = value is before[1] if _can_change(value) else type(value) is type(before[1])
        if there != before[0] or not same or state != before[2]:
            self._add(
                Change(
                    ran,
                    call,
                    describe(value) if there else ABSENT,
                    bool(before[0]) and there and same and _can_change(value),
                )
            )
        self._frames[frame] = (call, frame.f_lineno, there, value, state)
        if event == "line" and frame.f_lineno == self.line and state_of(names) == self.state:
            self.upto = (list(self.head), list(self.tail), self.count)
        if event == "return":
            del self._frames[frame]

    def _add(self, change: Change) -> None:
        self.count += 1
        if len(self.head) < FIRST:
            self.head.append(change)
        else:
            self.tail.append(change)
            del self.tail[:-LAST]

    def _look(self, frame: FrameType, names: dict[str, Any]) -> tuple[bool, Any, Any]:
        """Whether there is a value, the value, and in which state it is."""
        try:
            value = eval(self.expression, {**frame.f_globals, **names})
        except Exception:
            return False, None, None
        version = getattr(value, "_version", None)
        return True, value, _text(value) if version is None else version


def state_of(names: dict[str, Any]) -> str:
    """The values of a frame as text, to know it again."""
    rows = [
        (name, names[name])
        for name in sorted(names)
        if not callable(names[name]) and not name.startswith("__")
    ]
    return "\n".join(f"{name}: {describe(value)}" for name, value in rows)


def _can_change(value: Any) -> bool:
    """Whether it can be edited in place."""
    return (
        hasattr(value, "_version")
        or isinstance(value, (list, dict, set, bytearray))
        or hasattr(value, "__dict__")
    )


def _text(value: Any) -> str:
    try:
        return repr(value)[:10_000]
    except Exception:
        return object.__repr__(value)
