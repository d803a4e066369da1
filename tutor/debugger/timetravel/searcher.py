"""What looks for something in a part of the run that is over, as `back` sees it."""

from __future__ import annotations

from typing import Protocol

from tutor.debugger.timetravel.notes import Answer, Search


class Searcher(Protocol):
    """What looks for a statement in a part of the run that is over."""

    def begin(self, search: Search) -> None:
        """In the process that runs the part again."""

    def tell(self, answer: Answer) -> None:
        """At the stop where it was asked for."""
