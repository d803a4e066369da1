"""Blocks as one text: with escape sequences for a terminal, or plain."""

from __future__ import annotations

import io

from rich.console import Console
from rich.theme import Theme

from tutor.display.blocks import (
    Block,
    Days,
    DiagnosisBlock,
    DrawingBlock,
    Meters,
    Note,
    Picture,
)
from tutor.display.medium import Medium
from tutor.display.render import render

STYLES = {
    "markdown.code": "cyan",
    "markdown.item.bullet": "cyan",
    "markdown.item.number": "cyan",
    "markdown.block_quote": "dim",
    "markdown.table.border": "dim",
    "markdown.table.header": "bold",
}


def as_text(blocks: tuple[Block, ...], width: int, *, colour: bool) -> str:
    """The blocks, an empty line between two; notes follow each other without one."""
    into = io.StringIO()
    console = Console(
        file=into,
        width=width,
        force_terminal=colour,
        color_system="standard" if colour else None,
        no_color=not colour,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
        theme=Theme(STYLES),
        soft_wrap=False,
    )
    before: Block | None = None
    for block in blocks:
        if before is not None and not (isinstance(before, Note) and isinstance(block, Note)):
            console.print()
        console.print(render(block, width))
        before = block
    text = into.getvalue()
    return text if colour else "\n".join(line.rstrip() for line in text.split("\n"))


def drawable(block: Block, medium: Medium) -> Block:
    """The block itself, a picture as the medium can show it."""
    if isinstance(block, DrawingBlock):
        from tutor.display.drawing import lines_of

        return Picture(tuple(lines_of(block.drawing, medium, block.shape)))
    if isinstance(block, (Meters, Days)):
        from tutor.display.meters import days, meters

        lines = days(block, medium) if isinstance(block, Days) else meters(block, medium)
        return Picture(tuple(lines))
    if isinstance(block, Picture) and block.ascii and not medium.unicode:
        return Picture(block.ascii)
    return block


def ways_on(blocks: tuple[Block, ...]) -> str:
    """The commands that a failed check names, for where its end does not fit on the screen."""
    return next((block.ways for block in blocks if isinstance(block, DiagnosisBlock)), "")
