"""The progress of a long run on standard error, with its rate and the time left."""

from __future__ import annotations

import os
import time
from types import TracebackType
from typing import TYPE_CHECKING, Any

import click

from tutor.clean_text import without_commands

if TYPE_CHECKING:
    from rich.progress import Progress

FEWEST = 2  # learners: for one, there is nothing to watch


class ProgressBar:
    """Quiet without a terminal. rows_on_screen: results go to standard output meanwhile.

    While it is shown, everything on the same terminal has to go through `write` and `warn`, which
    put it above the bar.
    """

    def __init__(self, *, rows_on_screen: bool) -> None:
        self._wanted = _is_terminal(2) and not (rows_on_screen and _is_terminal(1, but=2))
        self._shares = _is_terminal(1)
        self._bar: Progress | None = None
        self._task: Any = None
        self._first, self._began = 0, 0.0

    def __enter__(self) -> ProgressBar:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._bar:
            self._bar.stop()

    def write(self, text: str) -> None:
        """On standard output."""
        if self._bar and self._shares:
            self._above(text)
        else:
            click.echo(text, nl=not text.endswith("\n"))

    def warn(self, text: str) -> None:
        """On standard error."""
        text = without_commands(text)
        if self._bar:
            self._above(text)
        else:
            click.echo(text, err=True)

    def show(self, done: int, total: int) -> None:
        """How many learners are done, and of how many."""
        if not self._wanted or total < FEWEST:
            return
        if self._bar is None:
            self._bar = _new_bar()
            # what an earlier part of the run has done does not count for the rate
            self._task = self._bar.add_task("", total=total - done, all=total, done=done, rate="")
            self._first, self._began = done, time.monotonic()
            self._bar.start()
        fresh = done - self._first
        rate = f"{fresh / (time.monotonic() - self._began):.1f}/s" if fresh else ""
        self._bar.update(self._task, completed=fresh, done=done, rate=rate)

    def _above(self, text: str) -> None:
        from rich.text import Text

        assert self._bar is not None
        self._bar.console.print(Text(text), soft_wrap=True)


def _new_bar() -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    return Progress(
        TextColumn("{task.fields[done]}/{task.fields[all]} learners"),
        BarColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
        TextColumn("left"),
        console=Console(stderr=True),
        transient=True,
        redirect_stdout=False,
        redirect_stderr=False,
    )


def _is_terminal(fd: int, but: int = -1) -> bool:
    """Whether it is a terminal, and not the same as that of `but`."""
    return os.isatty(fd) and (but < 0 or os.ttyname(fd) != os.ttyname(but))
