"""Records a run: the results of torch's operations, and the names that statements give values."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from types import FrameType
from typing import Any, NoReturn

from tutor.debugger.against.operations import Operations, address
from tutor.debugger.against.rows import NAME, OPERATION, RETURNED, Row
from tutor.debugger.against.value_print import as_numbers, print_of
from tutor.debugger.origins.fingerprint import fingerprint
from tutor.debugger.origins.operation_watch import UNWRITTEN
from tutor.debugger.origins.statement_count import StatementCount
from tutor.debugger.origins.statements import names_read
from tutor.debugger.show.likeness import is_tensor
from tutor.debugger.show.numbers_inside import numbers_inside
from tutor.debugger.show.safe_look import undisturbed
from tutor.debugger.show.stack_frames import learner_frames
from tutor.debugger.show.visible_tensors import gradients

MOST_ROWS = 60_000
SECONDS = 60.0  # of processor time
CHECKED = 64  # rows between two looks at the time
MOST_RETURNED = 50  # calls of one statement whose results are remembered
DEEP = 2  # steps from a name to a number
UNTRACKED = (int, str, bool, type(None))  # counts and texts, which agree by chance


class Recorder:
    """files: whose statements count. full: called where no more is to be recorded; it ends the
    process. line: of the main file, where the comparison was asked for; begin: the number of the
    first statement there. wanted: the rows whose whole values are kept, in `kept`; with the last of
    them it is full. seconds: of processor time, after which it is, too.

    A value's sources are the rows whose memory an operation reads; for numbers that torch does not
    make, the names that their statement reads.
    """

    def __init__(
        self,
        files: Collection[str],
        full: Callable[[], NoReturn],
        line: int = 0,
        wanted: Collection[int] = (),
        seconds: float = SECONDS,
    ) -> None:
        self.files, self._full, self._wanted = files, full, wanted
        self._seconds, self._last = seconds, max(wanted, default=MOST_ROWS)
        self._line, self.begin = line, 0
        self.statements = StatementCount(files, before=self._on_event)
        self.rows: list[Row] = []
        self.kept: dict[int, Any] = {}
        self._operations = Operations(self._operation)
        self._makers: dict[int, int] = {}  # where a tensor's memory is → the row that wrote it
        self._unwritten: set[int] = set()  # memory that holds what happened to be there
        self._named: dict[FrameType, dict[str, int]] = {}  # expression → the row of its value
        # expression → its value's fingerprint, and the value, so that its id stays its own
        self._seen: dict[FrameType, dict[str, tuple[Any, Any]]] = {}
        self._returned: list[int] = []  # what calls of the statements under way have returned
        self._began = time.process_time()

    def start(self) -> None:
        """In every frame that is called from now on."""
        self._operations.__enter__()  # type: ignore[no-untyped-call]  # torch leaves it untyped
        self.statements.start(None)

    def stop(self) -> None:
        """Record nothing any more."""
        self.statements.stop()
        self._operations.is_on = False

    # --- operations of torch

    def _operation(self, name: str, inputs: Sequence[Any], outputs: Sequence[Any]) -> None:
        frame = next(learner_frames(sys._getframe(1), self.files), None)
        if frame is None or name in UNWRITTEN:
            for output in outputs:
                self._makers.pop(address(output), None)
                self._unwritten.add(address(output))
            return
        read = (self._makers.get(address(item)) for item in inputs)
        sources = tuple(dict.fromkeys(row for row in read if row is not None))
        for output in outputs:
            row = self._add(OPERATION, name, output, frame, sources)
            if row is not None:
                self._makers[address(output)] = row
                self._unwritten.discard(address(output))

    # --- names

    def _on_event(self, frame: FrameType, event: str, argument: Any) -> None:
        if event == "exception":
            return
        with undisturbed():
            caller = next(learner_frames(frame.f_back, self.files), None)
            around = caller if event == "call" and caller is not None else frame
            sources = self._read_by(around)
            self._look(frame, around, sources)
            if event == "return":
                self._on_return(frame, argument, sources)
            elif not self.begin and self._is_the_line(frame):
                self.begin = self.statements.count + 1

    def _is_the_line(self, frame: FrameType) -> bool:
        return frame.f_lineno == self._line and frame.f_code.co_name == "<module>"

    def _look(self, frame: FrameType, around: FrameType, sources: tuple[int, ...]) -> None:
        """Every name and attribute whose value has changed. around: the frame whose statement did
        it.
        """
        named = self._named.setdefault(frame, {})
        seen = self._seen.setdefault(frame, {})
        for expression, value in list(_values(frame.f_locals)):
            now = fingerprint(value, 0)
            if expression in seen and seen[expression][0] == now:
                continue
            seen[expression] = (now, value)
            if is_tensor(value) and address(value) in self._unwritten:
                continue
            made = self._makers.get(address(value)) if is_tensor(value) else None
            row = self._add(NAME, expression, value, around, sources if made is None else (made,))
            if row is not None:
                named[expression] = row

    def _on_return(self, frame: FrameType, value: Any, sources: tuple[int, ...]) -> None:
        if not is_tensor(value):
            row = self._add(RETURNED, frame.f_code.co_name, value, frame, sources)
            if row is not None:
                self._returned = [*self._returned[-MOST_RETURNED:], row]
        self._named.pop(frame, None)
        self._seen.pop(frame, None)  # or they would keep the frame alive

    def _read_by(self, frame: FrameType) -> tuple[int, ...]:
        """The rows of the names that this frame's statement reads, and of what calls in it have
        returned.
        """
        line = self.statements.at(frame).line
        found = []
        for text in names_read(frame.f_code.co_filename, line):
            found += self._rows_of(frame, text)
        begun = self.statements.at(frame).number
        found += [row for row in self._returned if self.rows[row].number >= begun > 0]
        return tuple(dict.fromkeys(found))

    def _rows_of(self, frame: FrameType, text: str) -> list[int]:
        """Of the longest beginning of a chain of names that has one; of a name for an object, all
        that is in it.
        """
        named = self._named.get(frame, {})
        while text:
            if text in named:
                return [named[text]]
            beginnings = (f"{text}.", f"{text}[")
            if inside := [row for name, row in named.items() if name.startswith(beginnings)]:
                return inside
            text = text.rpartition(".")[0]
        return []

    def _add(
        self, kind: str, name: str, value: Any, frame: FrameType, sources: tuple[int, ...]
    ) -> int | None:
        """The number of the new row; None for what has no numbers."""
        printed = print_of(value)
        if printed is None:
            return None
        begun, code = self.statements.at(frame), frame.f_code
        place = (begun.number, begun.line, code.co_filename, code.co_name)
        # a value that is passed on as it is was made of nothing else that the statement reads
        same = tuple(row for row in sources if self.rows[row].value == printed)
        sources = same[:1] if same and kind == NAME else sources
        number = len(self.rows)
        self._keep_if_wanted(number, value)
        self.rows.append(Row(kind, name, printed, *place, sources))
        if self._is_full(number):
            self._full()
        return number

    def _keep_if_wanted(self, number: int, value: Any) -> None:
        numbers = as_numbers(value) if number in self._wanted else None
        if numbers is not None:
            self.kept[number] = numbers.clone()

    def _is_full(self, number: int) -> bool:
        is_late = number % CHECKED == 0 and time.process_time() - self._began > self._seconds
        return is_late or number >= self._last


def _values(names: Any) -> Iterator[tuple[str, Any]]:
    for name, value in list(names.items()):
        if name.startswith("__") or type(value) in UNTRACKED:
            continue
        for expression, number in numbers_inside(name, value, DEEP):
            if type(number) not in UNTRACKED:
                yield expression, number
            if is_tensor(number):
                for attribute, gradient in gradients(number).items():
                    yield f"{expression}.{attribute}", gradient
