"""The only writer: blocks and lines go to one stream, in whatever way that stream can show."""

from __future__ import annotations

import io
import os
import shutil
import sys
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TextIO

from tutor.clean_text import clean, without_commands
from tutor.display.clean import SPELLED, Cleaner, to_encoding
from tutor.display.medium import Medium
from tutor.display.paging import cut, more_line

if TYPE_CHECKING:
    from tutor.display.blocks import Block

DEFAULT_WIDTH = 80
NARROWEST = 20


@dataclass
class Screen:
    """Writes to out. colour: may styles be used. width: columns; 0 asks the terminal each time.

    paged: whether someone is there to ask for the rest of what is longer than the screen. environ:
    what says of the terminal whether it shows links.
    """

    out: TextIO
    colour: bool = False
    width: int = 0
    paged: bool = False
    environ: Mapping[str, str] = field(default_factory=dict)
    _cleaner: Cleaner = field(default_factory=Cleaner)
    _at_line_start: bool = True
    _passing: bool = False

    @classmethod
    def of(cls, out: TextIO, env: Mapping[str, str]) -> Screen:
        """The screen for a stream: colour on a terminal, unless NO_COLOR or TERM forbids it."""
        try:
            terminal = out.isatty()
        except ValueError:  # the stream is closed
            terminal = False
        plain = env.get("NO_COLOR") or env.get("TERM", "dumb") in ("dumb", "unknown", "")
        width = 0 if terminal else int_or(env.get("COLUMNS"), DEFAULT_WIDTH)
        return cls(out, colour=terminal and not plain, width=width, environ=env)

    @property
    def columns(self) -> int:
        """How wide it is now; a terminal may have been resized."""
        if self.width:
            return max(NARROWEST, self.width)
        try:
            size = os.get_terminal_size(self.out.fileno()).columns
        except (OSError, ValueError):
            size = shutil.get_terminal_size((DEFAULT_WIDTH, 24)).columns
        return max(NARROWEST, size or DEFAULT_WIDTH)

    @property
    def rows(self) -> int:
        """How high it is now; 0 where it is not a terminal, or nobody is there to turn pages."""
        if not self.paged or self.width:
            return 0
        try:
            return os.get_terminal_size(self.out.fileno()).lines
        except (OSError, ValueError):
            return 0

    @property
    def encoding(self) -> str:
        """What the stream writes; ASCII where it does not say."""
        return self.out.encoding or "ascii"

    def show(self, *blocks: Block) -> None:
        """Write blocks, with an empty line between two."""
        self._write(self.render(*blocks))

    def begin(self, *blocks: Block) -> str:
        """Write blocks as far as the screen holds them; returns the rest as text, for `next_page`.

        The rest is "" where nothing is left.
        """
        if not blocks:
            return ""
        from tutor.display.text import ways_on

        return self.next_page(self.render(*blocks), ways_on(blocks))

    def next_page(self, text: str, ways: str = "") -> str:
        """Write the next page of a text that was rendered; returns what is still left.

        ways: what else may be typed now.
        """
        page, rest = cut(text, self.rows)
        self._write(page)
        if rest:
            self.line(more_line(rest, ways, self.columns))
        return rest

    def render(self, *blocks: Block) -> str:
        """Blocks as the text that show() writes."""
        if not blocks:
            return ""
        from tutor.display.links import adapt, kind_of_links  # rich, not before there is a block
        from tutor.display.text import as_text, drawable

        medium = Medium(self.columns, self.colour, self.encoding.lower().startswith("utf"))
        drawn = tuple(drawable(block, medium) for block in blocks)
        text = as_text(drawn, self.columns, colour=self.colour)
        return adapt(text, kind_of_links(self.environ))

    def line(self, text: str = "") -> None:
        """Write a sentence or two; long lines are broken between words."""
        breaking = textwrap.TextWrapper(
            self.columns, break_on_hyphens=False, break_long_words=False
        )
        lines = [line for part in clean(text).split("\n") for line in breaking.wrap(part) or [""]]
        self._write("\n".join(lines) + "\n")

    def passing(self, text: str) -> None:
        """A line that the next thing written replaces; only on a terminal that can."""
        if self.colour:
            self.out.write(f"\r{to_encoding(text[: self.columns - 1], self.encoding)}\x1b[K")
            self.out.flush()
            self._passing = True

    def stream(self, text: str) -> None:
        """Write a piece of what learner code prints, as soon as it comes."""
        self._write(self._cleaner.feed(text))

    def end_stream(self) -> None:
        """The learner's code has ended: the next thing starts on a line of its own."""
        self._write(self._cleaner.flush())
        if not self._at_line_start:
            self._write("\n")

    def _write(self, text: str) -> None:
        if not text:
            return
        if self._passing:
            self.out.write("\r\x1b[K")
            self._passing = False
        # what is not a terminal may be the log of a build
        shown = without_commands(text) if self.width else text
        self.out.write(to_encoding(shown, self.encoding))
        self.out.flush()
        self._at_line_start = text.endswith("\n")


def int_or(text: str | None, default: int) -> int:
    """A positive whole number from the environment, or the default."""
    try:
        return max(1, int(text or ""))
    except ValueError:
        return default


def heed_locale(out: TextIO | None, env: Mapping[str, str] = os.environ) -> None:
    """Let a terminal whose locale is plain C have ASCII, as it asks for.

    Python by itself would write UTF-8 there. LC_CTYPE counts only where it is not what Python sets
    itself in that case.
    """
    kind = env.get("LC_CTYPE", "")
    own_kind = "" if kind in ("C.UTF-8", "C.utf8") else kind
    locale = env.get("LC_ALL") or own_kind or env.get("LANG")
    chosen = env.get("PYTHONUTF8") == "1" or env.get("PYTHONIOENCODING")
    if locale not in ("C", "POSIX") or chosen:
        return
    if isinstance(out, io.TextIOWrapper) and out.isatty():
        out.reconfigure(encoding="ascii", errors=SPELLED)


def standard_screen() -> Screen:
    """The screen on standard output."""
    return Screen.of(sys.stdout, os.environ)
