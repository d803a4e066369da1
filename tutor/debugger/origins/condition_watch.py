"""A condition, evaluated after every statement of a program's own files."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from types import CodeType, FrameType
from typing import Any

from tutor.debugger.origins.home import Home
from tutor.debugger.origins.loop_passes import LoopPasses
from tutor.debugger.origins.statement_count import StatementCount, maker_of
from tutor.debugger.show.stack_frames import learner_frames


@dataclass(frozen=True)
class Place:
    """The statement after which the condition has become true."""

    file: str
    line: int
    function: str
    in_pass: str = ""  # of which loop, in words


class ConditionWatch:
    """Until the condition becomes true: where it is true from the start, it has to be false first.

    became: told of the statement, and of the frame that is about to run on. failure: why the
    condition could not be evaluated last, which counts as false.
    """

    def __init__(
        self,
        files: Collection[str],
        condition: CodeType,
        frame: FrameType,
        became: Callable[[Place, FrameType], None],
    ) -> None:
        self.statements = StatementCount(files, before=self._look, after=self._after)
        self._passes = LoopPasses()
        self.home = Home(frame)
        self._condition, self._became = condition, became
        self.failure: Exception | None = None
        self.was_true = self._is_true()

    def start(self, frame: FrameType) -> None:
        """From this frame outwards, and in what is called."""
        self._passes.start(learner_frames(frame, self.statements.files))
        self.statements.start(frame)

    def _after(self, frame: FrameType, event: str, argument: Any) -> None:
        self._passes.follow(frame, event)

    def _look(self, frame: FrameType, event: str, argument: Any) -> None:
        if event == "exception":
            return  # the statement is not over
        if event == "call":
            self.home.follow(frame, event)
        is_true = self._is_true()
        if is_true and not self.was_true:
            maker = maker_of(frame, event, self.statements)
            code = maker.f_code
            line = self.statements.at(maker).line
            self.statements.stop()
            in_pass = self._passes.words(maker, line)
            self._became(Place(code.co_filename, line, code.co_name, in_pass), frame)
            return
        self.was_true = is_true
        if event == "return":
            self.home.follow(frame, event)

    def _is_true(self) -> bool:
        try:
            return bool(self.home.value(self._condition))
        except Exception as error:
            # without its frames, whose values would stay alive
            self.failure = error.with_traceback(None)
            return False
