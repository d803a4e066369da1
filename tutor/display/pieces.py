"""Small renderables that several blocks are put together from."""

from __future__ import annotations

from rich.console import RenderableType
from rich.syntax import Syntax
from rich.table import Table
from rich.text import Text

from tutor.display.clean import clean

NARROW = 60  # below this many columns, things stand under each other
LABEL = 4  # as wide as "note", "help", "look"


def plain(text: str, style: str = "") -> Text:
    """Text without markup, folded where it is too long, harmless."""
    return Text(clean(text), style=style, overflow="fold")


def labelled(label: str, body: RenderableType) -> RenderableType:
    """The label in front, the body to its right, however many lines it takes."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True, min_width=LABEL, style="cyan")
    grid.add_column(overflow="fold")
    grid.add_row(label, body)
    return grid


def source(text: str, language: str = "python", first_line: int = 0) -> Syntax:
    """Highlighted source in the terminal's own colours; first_line 0 leaves out the numbers."""
    return Syntax(
        clean(text).expandtabs(4).rstrip("\n"), language, theme="ansi_dark", background_color="default",
        line_numbers=first_line > 0, start_line=max(1, first_line), word_wrap=True,
    )  # fmt: skip


def amount(characters: int) -> str:
    """A size in words that fit the eye: "312 characters", "4.2 MB"."""
    if characters < 10_000:
        return f"{characters} characters"
    if characters < 1_000_000:
        return f"{characters / 1000:.0f} kB"
    return f"{characters / 1e6:.1f} MB" if characters < 1e9 else f"{characters / 1e9:.1f} GB"
