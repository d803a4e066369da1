"""The only writer: blocks and lines go to one stream, as wide, colourful and typographic as it
allows.
"""

from __future__ import annotations

import io
import os
import shutil
import sys
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TextIO

from tutor.display.clean import SPELLED, Cleaner, clean, to_encoding
from tutor.display.paging import cut

if TYPE_CHECKING:
    from tutor.display.blocks import Block

DEFAULT_WIDTH = 80
NARROWEST = 20
_STYLES = {
    "markdown.code": "cyan", "markdown.item.bullet": "cyan", "markdown.item.number": "cyan", "markdown.block_quote": "dim",
    "markdown.table.border": "dim", "markdown.table.header": "bold",
}  # fmt: skip


@dataclass
class Screen:
    """Writes to out. colour: may styles be used. width: columns, or 0 to ask the terminal each
    time.

    paged: whether someone is there to ask for the rest of what is longer than the screen.
    """

    out: TextIO
    colour: bool = False
    width: int = 0
    paged: bool = False
    _cleaner: Cleaner = field(default_factory=Cleaner)
    _at_line_start: bool = True
    _passing: bool = False

    @classmethod
    def of(cls, out: TextIO, env: Mapping[str, str]) -> Screen:
        """The screen for a stream: colour only on a terminal, and not where NO_COLOR or TERM=dumb
        say no.
        """
        try:
            terminal = out.isatty()
        except ValueError:
            terminal = False
        colour = (
            terminal
            and not env.get("NO_COLOR")
            and env.get("TERM", "dumb") not in ("dumb", "unknown", "")
        )
        return cls(
            out, colour=colour, width=0 if terminal else int_or(env.get("COLUMNS"), DEFAULT_WIDTH)
        )

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
        """How high it is now; 0 where it is no terminal, or nobody is there to turn pages."""
        try:
            return (
                os.get_terminal_size(self.out.fileno()).lines
                if self.paged and not self.width
                else 0
            )
        except (OSError, ValueError):
            return 0

    @property
    def encoding(self) -> str:
        """What the stream writes; ASCII where it does not say."""
        return self.out.encoding or "ascii"

    def show(self, *blocks: Block) -> None:
        """Write blocks, with an empty line between two."""
        self._write(self._text(blocks))

    def begin(self, *blocks: Block) -> str:
        """Write blocks as far as the screen holds them; returns the rest as text, for `go_on`, or
        "".
        """
        return self.go_on(self._text(blocks), _ways(blocks))

    def go_on(self, text: str, ways: str = "") -> str:
        """Write the next page of a text that was rendered; returns what is still left. ways: what
        else may be typed now.
        """
        page, rest = cut(text, self.rows)
        self._write(page)
        if rest:
            count = rest.count("\n")
            more = f"(Enter goes on: {count} more line{'' if count == 1 else 's'}"
            beside = f"; or: {ways})" if ways else ")"
            self.line(
                more + (beside if len(more + beside) <= self.columns else ")")
            )  # the page has left one row for it
        return rest

    def _text(self, blocks: tuple[Block, ...]) -> str:
        return (
            rendered(tuple(map(self._drawable, blocks)), self.columns, colour=self.colour)
            if blocks
            else ""
        )

    def _drawable(self, block: Block) -> Block:
        """A picture as this stream can write it."""
        from tutor.display.blocks import DrawingBlock, Picture

        unicode = self.encoding.lower().startswith("utf")
        if isinstance(block, DrawingBlock):
            from tutor.display.drawing import lines_of

            return Picture(
                tuple(lines_of(block.drawing, self.columns, colour=self.colour, unicode=unicode))
            )
        if isinstance(block, Picture) and block.ascii and not unicode:
            return Picture(block.ascii)
        return block

    def line(self, text: str = "") -> None:
        """Write a sentence or two of our own; long lines are broken between words."""
        wrapped = [
            textwrap.wrap(part, self.columns, break_on_hyphens=False, break_long_words=False)
            or [""]
            for part in clean(text).split("\n")
        ]
        self._write("\n".join(line for lines in wrapped for line in lines) + "\n")

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
        self.out.write(to_encoding(text, self.encoding))
        self.out.flush()
        self._at_line_start = text.endswith("\n")


def _ways(blocks: tuple[Block, ...]) -> str:
    """The commands that a failed check names, for where its end does not fit on the screen."""
    from tutor.display.blocks import DiagnosisBlock

    return next((block.ways for block in blocks if isinstance(block, DiagnosisBlock)), "")


def rendered(blocks: tuple[Block, ...], width: int, *, colour: bool) -> str:
    """The blocks as text, an empty line between two. colour: with escape sequences."""
    from rich.console import Console
    from rich.theme import Theme

    from tutor.display.blocks import Note
    from tutor.display.render import render

    into = io.StringIO()
    console = Console(
        file=into, width=width, force_terminal=colour, color_system="standard" if colour else None, no_color=not colour,
        highlight=False, markup=False, emoji=False, legacy_windows=False, theme=Theme(_STYLES), soft_wrap=False,
    )  # fmt: skip
    before: Block | None = None
    for block in blocks:
        if before is not None and not (isinstance(before, Note) and isinstance(block, Note)):
            console.print()
        console.print(render(block, width))
        before = block
    text = into.getvalue()
    return text if colour else "\n".join(line.rstrip() for line in text.split("\n"))


def int_or(text: str | None, default: int) -> int:
    """A positive whole number from the environment, or the default."""
    try:
        return max(1, int(text or ""))
    except ValueError:
        return default


def heed_locale(out: TextIO | None, env: Mapping[str, str] = os.environ) -> None:
    """Let a terminal whose locale is plain C have ASCII, as it asks for; Python by itself would
    write UTF-8 there.

    LC_CTYPE is looked at only where it is not what Python sets itself in that case.
    """
    kind = env.get("LC_CTYPE", "")
    locale = env.get("LC_ALL") or ("" if kind in ("C.UTF-8", "C.utf8") else kind) or env.get("LANG")
    said = env.get("PYTHONUTF8") == "1" or env.get("PYTHONIOENCODING")
    if locale in ("C", "POSIX") and not said and isinstance(out, io.TextIOWrapper) and out.isatty():
        out.reconfigure(encoding="ascii", errors=SPELLED)


def standard_screen() -> Screen:
    """The screen on standard output."""
    return Screen.of(sys.stdout, os.environ)
