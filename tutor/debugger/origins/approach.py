"""A run once more, in which statements are counted, to stop in front of the one that is wanted."""

from __future__ import annotations

from collections.abc import Callable, Collection
from types import FrameType

from tutor.debugger.origins.statement_count import StatementCount


class Approach:
    """number: which statement since the start, from 1. arrive: called in front of it."""

    def __init__(
        self, files: Collection[str], number: int, arrive: Callable[[FrameType], None]
    ) -> None:
        self._number, self._arrive = number, arrive
        self.statements = StatementCount(files, after=self._counted)

    def start(self, frame: FrameType | None) -> None:
        """From here on."""
        self.statements.start(frame)

    def _counted(self, frame: FrameType, event: str, argument: object) -> None:
        if event == "line" and self.statements.count == self._number:
            self.statements.stop()
            self._arrive(frame)
