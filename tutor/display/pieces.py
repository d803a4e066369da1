"""Small renderables that several blocks are put together from."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.syntax import Syntax
from rich.table import Table
from rich.text import Text

from tutor.clean_text import clean

NARROW = 60  # below this many columns, things are shown one under the other
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


def title_line(title: str, aside: str | Text, style: str, width: int) -> RenderableType:
    """The title, the aside dim at the right end or, where it does not fit, below."""
    left = plain(title, style)
    right = plain(aside, "dim") if isinstance(aside, str) else aside
    if not right.plain:
        return left
    gap = width - cell_len(left.plain) - cell_len(right.plain)
    return Text.assemble(left, " " * gap, right) if gap >= 2 else Group(left, right)


def sections(*groups: Sequence[RenderableType]) -> Group:
    """Groups of renderables with an empty line between two; empty groups leave no trace."""
    parts: list[RenderableType] = []
    for group in groups:
        if parts and group:
            parts.append(Text())
        parts += group
    return Group(*parts)


def source(text: str, language: str = "python", first_line: int = 0) -> Syntax:
    """Highlighted source in the terminal's own colours; first_line 0 leaves out the numbers."""
    return Syntax(
        clean(text).expandtabs(4).rstrip("\n"),
        language,
        theme="ansi_dark",
        background_color="default",
        line_numbers=first_line > 0,
        start_line=max(1, first_line),
        word_wrap=True,
    )


def file_name(path: str) -> str:
    """The last part of a path from any system."""
    return clean(path).replace("\\", "/").rsplit("/", 1)[-1]


def amount(characters: int) -> str:
    """A size in words that fit the eye: "312 characters", "4.2 MB"."""
    if characters < 10_000:
        return f"{characters} characters"
    if characters < 1_000_000:
        return f"{characters / 1000:.0f} kB"
    return f"{characters / 1e6:.1f} MB" if characters < 1e9 else f"{characters / 1e9:.1f} GB"
