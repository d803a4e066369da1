"""`against theirs.py`: on to the first statement whose values another program never has."""

from __future__ import annotations

import linecache
import sys
import tokenize
from collections.abc import Callable, Mapping
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

from tutor.debugger.against import against_words
from tutor.debugger.against.script import Script
from tutor.debugger.origins.approach import Approach
from tutor.debugger.pdb.extensions import Command, Extension, Pause
from tutor.debugger.show.folder import Folder

if TYPE_CHECKING:
    from tutor.debugger.against.named_values import NamedRow
    from tutor.debugger.against.result import Result
    from tutor.debugger.against.rows import Row

WHY = "difference"  # of the stop


class Against(Extension):
    """Works at the first stop of a script, from where the whole run is still to come."""

    def __init__(self) -> None:
        self._stops = 0
        self._first: Row | NamedRow | None = None  # where the difference begins
        self._number = 0  # of that statement, from this stop on
        self._words: Callable[[str], str] = str  # what is told there, with a note
        self._told = ""

    @property
    def commands(self) -> Mapping[str, Command]:
        """against."""
        return {"against": Command(self.against, needs_argument=True)}

    def against(self, arg: str) -> bool:
        """against FILE.py
        Run this program and another one side by side, from the beginning, and stop in front of the
        first of your statements that computes a value which the other one never has. Values are
        matched by their numbers, whatever they are called and on whichever line they are made.
        """
        frame = self.context.frame
        if not arg.strip():
            self.context.fail(against_words.USAGE)
            return False
        if frame is None or self._stops != 1 or frame.f_code.co_name != "<module>":
            self.context.fail(against_words.NOT_HERE)
            return False
        path = Path(arg.strip()).expanduser().resolve()
        try:
            with tokenize.open(path) as file:
                source = file.read()
            compile(source, str(path), "exec")
        except (OSError, SyntaxError, ValueError) as error:
            self.context.fail(against_words.cannot_compile(path.name, error))
            return False
        return self._compare(frame, Script(source, str(path), (), Folder(path.parent)))

    def _compare(self, frame: FrameType, theirs: Script) -> bool:
        # here, not above: torch is loaded with it, which a program without torch need not wait for
        from tutor.debugger.against.side_by_side import NotRecorded, NotRepeated, run_side_by_side

        mine = self._own_script(frame)
        self.context.tell(against_words.RUNNING)
        try:
            result = run_side_by_side(mine, theirs)
        except NotRecorded as fault:
            self.context.tell("\n" + against_words.not_recorded(fault.mine))
        except NotRepeated as fault:
            self.context.tell("\n" + against_words.not_repeated(fault.mine, fault.row))
        else:
            return self._go(result)
        return False

    def _own_script(self, frame: FrameType) -> Script:
        path = frame.f_code.co_filename
        source = "".join(linecache.getlines(path))
        return Script(source, path, tuple(sys.argv[1:]), self.context.files, frame.f_lineno)

    def _go(self, result: Result) -> bool:
        """On to the difference, if there is one behind this statement."""
        self._words = against_words.of_result(result)
        self._first = result.first
        if self._first is None:
            self.context.tell(self._words(""))
            return False
        self._number = self._first.number - result.mine.begin
        if self._number <= 0:
            self._first = None
            self.context.tell(self._words(""))
            return False
        return self.context.run_on()

    def after_stop(self, pause: Pause) -> None:
        """The program runs on, up to the statement."""
        if self._first is not None and pause.frame is not None:
            approach = Approach(self.context.files, self._number, self._arrive)
            approach.start(pause.frame)
            self.context.run_under(approach.statements)

    def _arrive(self, frame: FrameType) -> None:
        first = self._first
        assert first is not None
        is_there = (frame.f_code.co_filename, frame.f_lineno) == (first.file, first.line)
        self._told = self._words("" if is_there else against_words.NOT_AGAIN)
        self.context.open_at(frame, WHY)

    def on_stop(self, pause: Pause) -> None:
        """One more stop; at that of the difference it is told."""
        self._stops += 1
        self._first = None
        if self._told:
            self.context.tell(self._told)
            self._told = ""

    def ended(self, how: str) -> None:
        """The program is over, and did not come to the statement again."""
        if self._first is not None and how != "quit":
            self.context.tell(f"\n{against_words.NOT_AGAIN}")
