"""From a block to rich renderables at a width: pure, nothing is written here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table as RichTable
from rich.text import Text

from tutor.clean_text import clean
from tutor.display import blocks
from tutor.display.case_view import case_list
from tutor.display.check_view import accepted, diagnosis
from tutor.display.first_wrong_view import first_wrong
from tutor.display.links import link_to
from tutor.display.markdown import prose
from tutor.display.pieces import amount, labelled, plain, source, title_line


def render(block: blocks.Block, width: int) -> RenderableType:
    """The renderable for a block on a screen of that many columns."""
    return _RENDERERS[type(block)](block, width)


def heading(block: blocks.Heading, width: int) -> RenderableType:
    """The title in bold, the aside at the right end or, where it does not fit, below."""
    return title_line(block.text, block.aside, "bold", width)


def code(block: blocks.Code, width: int) -> RenderableType:
    """Highlighted source; numbers only where they leave room for the code."""
    body = source(block.source, block.language, block.first_line if width >= 40 else 0)
    return Group(plain(block.title, "dim"), body) if block.title else body


def table(block: blocks.Table, width: int) -> RenderableType:
    """Rows without lines; a narrow screen folds the flexible column."""
    grid = RichTable(
        box=None,
        show_header=any(block.header),
        header_style="dim",
        pad_edge=False,
        padding=(0, 2, 0, 0),
    )
    flexible = block.flexible % len(block.header)
    for index, name in enumerate(block.header):
        grid.add_column(name, no_wrap=index != flexible, overflow="fold")
    for row in block.rows:
        grid.add_row(*(Text(clean(cell)) for cell in row))
    return grid


def note(block: blocks.Note, width: int) -> RenderableType:
    """A paragraph; with a label, the text is in a column of its own."""
    body = plain(block.text, "dim" if block.dim else "")
    if block.file and (start := body.plain.find(block.file)) >= 0:
        body.stylize(link_to(block.file), start, start + len(block.file))
    return labelled(block.label, body) if block.label else body


def output(block: blocks.Output, width: int) -> RenderableType:
    """Printed text, as text: neither markup nor control sequences in it mean anything."""
    parts: list[RenderableType] = [plain(block.title, "dim")] if block.title else []
    parts.append(Padding(plain(block.text.rstrip("\n")), (0, 0, 0, 2 if block.title else 0)))
    if block.dropped:
        parts.append(plain(f"… and {amount(block.dropped)} more, not kept", "dim"))
    return Group(*parts)


def picture(block: blocks.Picture, width: int) -> RenderableType:
    """Line by line as it was drawn; what is too wide is cut, for a folded picture shows nothing."""
    lines = [Text.from_ansi(line, no_wrap=True, overflow="crop") for line in block.lines]
    for line in lines:
        line.truncate(width, overflow="crop")
    return Group(*lines)


def _prose(block: blocks.Prose, width: int) -> RenderableType:
    return prose(block.markdown, width)


def _cases(block: blocks.CaseList, width: int) -> RenderableType:
    return case_list(block.cases, width)


_RENDERERS: dict[type, Callable[[Any, int], RenderableType]] = {
    blocks.Heading: heading,
    blocks.Prose: _prose,
    blocks.Code: code,
    blocks.Table: table,
    blocks.Note: note,
    blocks.Output: output,
    blocks.Picture: picture,
    blocks.CaseList: _cases,
    blocks.DiagnosisBlock: diagnosis,
    blocks.FirstWrongBlock: first_wrong,
    blocks.AcceptedBlock: accepted,
}
