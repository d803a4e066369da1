"""The statements that change what an expression of one function leads to, in place or by binding,
in whichever function they are.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from types import CodeType, FrameType
from typing import Any

from tutor.debugger.origins.content_prints import ContentPrints
from tutor.debugger.origins.fingerprint import is_in_place
from tutor.debugger.origins.home import Key, key_of
from tutor.debugger.origins.loop_passes import LoopPasses
from tutor.debugger.origins.statement_count import StatementCount, maker_of
from tutor.debugger.show.namespaces import Namespace
from tutor.debugger.show.safe_look import undisturbed
from tutor.debugger.show.stack_frames import learner_frames
from tutor.debugger.show.tensors import brief
from tutor.debugger.timetravel.notes import Change

ABSENT = "not there"


class ChangeWatch:
    """expression: compiled. home: the key of the function whose names it has. changed: called after
    each statement that has changed it, with the frame that is about to run on.
    """

    def __init__(
        self,
        files: Collection[str],
        expression: CodeType,
        home: Key,
        changed: Callable[[Change, FrameType], None],
        seen: Callable[[FrameType], None] | None = None,
        is_global: bool = False,
    ) -> None:
        """seen: told of each statement that begins. is_global: whether the expression has names of
        the home's module alone.
        """
        self.statements = StatementCount(files, before=self._look, after=self._after)
        self._expression, self._home_key = expression, home
        self._changed, self._seen = changed, seen
        self._home: FrameType | None = None
        self.passes = LoopPasses()
        self._is_global = is_global
        self._globals: Namespace | None = None
        self._value: Any = None
        self._prints: ContentPrints | None = None  # until it can be evaluated first
        self._print: Any = None
        self._text = ABSENT

    def start(self, frame: FrameType | None) -> None:
        """From this frame outwards, and in what is called."""
        for own in learner_frames(frame, self.statements.files):
            self._meet(own)
            if self._home is None and key_of(own.f_code) == self._home_key:
                self._home = own
        self._take_value()
        self.passes.start(learner_frames(frame, self.statements.files))
        self.statements.start(frame)

    def holds(self, condition: str) -> bool:
        """Whether a condition is true where the expression is known; one that fails counts as true,
        as in pdb.
        """
        try:
            home = self._home
            return home is None or bool(eval(condition, home.f_globals, home.f_locals))
        except Exception:
            return True

    def _look(self, frame: FrameType, event: str, argument: Any) -> None:
        if event == "exception":
            return
        self._meet(frame)
        # a generator that runs on is called too, in the frame that it has
        is_called = key_of(frame.f_code) == self._home_key and self._home is not frame
        if event == "call" and is_called:
            self._home = frame
        before_value, before_print, before_text = self._value, self._print, self._text
        self._take_value()
        if self._print == before_print:
            return
        maker = maker_of(frame, event, self.statements)
        begun = self.statements.at(maker)
        in_place = is_in_place(before_value, self._value)
        code = maker.f_code
        change = Change(
            begun.number,
            code.co_filename,
            begun.line,
            code.co_name,
            before_text,
            self._text,
            in_place,
            passed=event == "call" and is_called and not self._is_global,
            in_pass=self.passes.words(maker, begun.line),
        )
        self._changed(change, frame)

    def _meet(self, frame: FrameType) -> None:
        """Perhaps its module is the one whose names count."""
        if self._globals is None and frame.f_code.co_filename == self._home_key[0]:
            self._globals = frame.f_globals

    def _after(self, frame: FrameType, event: str, argument: Any) -> None:
        self.passes.follow(frame, event)
        if event == "line" and self._seen is not None:
            self._seen(frame)

    def _take_value(self) -> None:
        """What it is now; its words only where it has changed, since they cost more."""
        try:
            value = self._evaluated()
            if self._prints is None:
                self._prints = ContentPrints(value, self._evaluated())
        except Exception:
            self._value, self._print, self._text = None, ABSENT, ABSENT
            return
        with undisturbed():
            now = self._prints.of(value)
            if now != self._print:
                self._text = brief(value)
        self._value, self._print = value, now

    def _evaluated(self) -> Any:
        return eval(self._expression, *self._namespaces())

    def _namespaces(self) -> tuple[Namespace, Namespace]:
        """Raises NameError where the names are not there yet."""
        if self._is_global and self._globals is not None:
            return self._globals, self._globals
        if self._home is None:
            raise NameError
        return self._home.f_globals, self._home.f_locals
