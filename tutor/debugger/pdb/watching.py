"""How an expression's value changes in one function, noted line by line by a trace function."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from types import CodeType, FrameType, ModuleType
from typing import Any

from tutor.debugger.show.arrays import is_number, is_plain_array
from tutor.debugger.show.likeness import is_tensor
from tutor.debugger.show.namespaces import Names
from tutor.debugger.show.safe_look import is_a, items_of, own_attributes
from tutor.debugger.show.tensors import describe

FIRST, LAST = 4, 16  # changes that are shown of very many
ABSENT = "not there"
EDITABLE = (list, dict, set, deque, bytearray)
PLAIN = (int, float, complex, bool, str, bytes, type(None))  # whose texts are Python's own


@dataclass(frozen=True)
class Change:
    """One change of a value. line: the statement that made it, 0 for what was there when the
    function began. call: its n-th call.
    """

    line: int
    call: int
    value: str
    in_place: bool = False


@dataclass(frozen=True)
class Changes:
    """What a watch has noted. left_out: changes that are not among the rows. met: whether the place
    where the learner is was reached again.
    """

    rows: tuple[Change, ...]
    left_out: int
    met: bool


@dataclass(frozen=True)
class Seen:
    """A value as it was before a line. value: kept, so that its id stays its own. line: the one
    that ran last; state: what tells whether it was edited in place.
    """

    call: int
    line: int
    is_there: bool | None
    value: Any
    state: Any


class Watch:
    """A trace function that notes how an expression's value changes in one function. Its notes end
    where the learner is.
    """

    def __init__(self, expression: CodeType, function: CodeType, line: int, state: str) -> None:
        self.expression = expression
        self.key = _key(function)
        self.line, self.state = line, state
        self._head: list[Change] = []
        self._tail: list[Change] = []
        self._count = 0
        self._up_to: Changes | None = None
        self._calls = 0
        self._frames: dict[FrameType, Seen] = {}

    def __call__(self, frame: FrameType, event: str, argument: Any) -> Any:
        if event == "call":
            if _key(frame.f_code) != self.key:
                return None  # nothing is traced in there
            self._calls += 1
            return self
        if event in ("line", "return"):
            self._note(frame, event)
        return self

    def result(self) -> Changes:
        """The changes up to the place, or all where that was not met."""
        return self._up_to or self._so_far(met=False)

    def _so_far(self, met: bool) -> Changes:
        rows = (*self._head, *self._tail)
        return Changes(rows, self._count - len(rows), met)

    def _note(self, frame: FrameType, event: str) -> None:
        names = frame.f_locals
        before = self._frames.get(frame, Seen(self._calls, 0, None, None, None))
        now = self._look(frame, names, before.call)
        if not _is_unchanged(before, now):
            # the event comes in front of a line, so the one that ran before it made the change
            value = describe(now.value) if now.is_there else ABSENT
            in_place = _is_in_place(before, now)
            self._add(Change(before.line, before.call, value, in_place))
        self._frames[frame] = now
        if event == "line" and frame.f_lineno == self.line and state_of(names) == self.state:
            self._up_to = self._so_far(met=True)
        if event == "return":
            del self._frames[frame]  # or it would keep all values of the call alive

    def _add(self, change: Change) -> None:
        self._count += 1
        if len(self._head) < FIRST:
            self._head.append(change)
        else:
            self._tail.append(change)
            del self._tail[:-LAST]

    def _look(self, frame: FrameType, names: Names, call: int) -> Seen:
        try:
            value = eval(self.expression, {**frame.f_globals, **names})
        except Exception:
            return Seen(call, frame.f_lineno, False, None, None)
        # torch's own count of edits in place
        version = value._version if is_tensor(value) else None
        state = _text(value) if version is None else version
        return Seen(call, frame.f_lineno, True, value, state)


def state_of(names: Names) -> str:
    """The values of a frame as text, to recognize it. No object of the learner's is asked for its
    text.
    """
    rows = [(name, names[name]) for name in sorted(names) if not name.startswith("__")]
    return "\n".join(f"{name}: {_plain(value)}" for name, value in rows)


def _plain(value: Any) -> str:
    if _is_told(value):
        return describe(value)
    return f"{type(value).__name__} {[_plain_item(item) for _, item in items_of(value, FIRST)]}"


def _plain_item(value: Any) -> str:
    return describe(value) if _is_told(value) else type(value).__name__


def _is_told(value: Any) -> bool:
    """Whether its line tells its numbers, and takes no code of the learner's."""
    return is_tensor(value) or is_plain_array(value) or type(value) in PLAIN or is_number(value)


def _key(code: CodeType) -> tuple[str, str, int]:
    """The same function in another run has another code object, but this key."""
    return code.co_filename, code.co_name, code.co_firstlineno


def _is_unchanged(before: Seen, now: Seen) -> bool:
    same_state = (now.is_there, now.state) == (before.is_there, before.state)
    return same_state and _is_same(before.value, now.value)


def _is_in_place(before: Seen, now: Seen) -> bool:
    were_there = bool(before.is_there and now.is_there)
    return were_there and _can_change(now.value) and _is_same(before.value, now.value)


def _is_same(before: Any, now: Any) -> bool:
    """The same object; of what cannot be edited in place only the type, its state says the rest."""
    return now is before if _can_change(now) else type(now) is type(before)


def _can_change(value: Any) -> bool:
    """Whether it can be edited in place."""
    return is_a(value, EDITABLE) or is_tensor(value) or _has_attributes(value)


def _has_attributes(value: Any) -> bool:
    return not is_a(value, (type, ModuleType)) and bool(own_attributes(value))


def _text(value: Any) -> str:
    try:
        return repr(value)[:10_000]
    except Exception:
        return object.__repr__(value)
