"""A line of the learner's with a caret under the part that is meant."""

from __future__ import annotations

from rich.cells import cell_len
from rich.console import RenderableType
from rich.text import Text

from tutor.clean_text import clean
from tutor.results import Span
from tutor.source_lines import source_lines

LEAST_ROOM = 10  # columns for the line, however narrow the screen is


def pointed_line(source: str, span: Span | None, width: int) -> list[RenderableType]:
    """The line with its number, and the caret below; nothing where the line is not in source."""
    lines = [*source_lines(source), ""]  # an error may be at the end of the file
    if span is None or not 1 <= span.line <= len(lines):
        return []
    raw = lines[span.line - 1]
    indentation = len(raw) - len(raw.lstrip())  # nobody means that
    text = clean(raw).expandtabs(4).rstrip()
    start = _cells_before(raw, max(span.column, indentation))
    on_one_line = span.end_line in (0, span.line) and span.end_column > span.column
    end = _cells_before(raw, span.end_column) if on_one_line else cell_len(text)
    number = str(span.line)
    text, start, end = _crop(text, start, end, max(LEAST_ROOM, width - len(number) - 7))
    margin = " " * (len(number) + 2)
    return [
        Text.assemble((f"  {number} │ ", "dim"), (text, "bold")),
        Text.assemble(
            (f"{margin} │ ", "dim"), " " * start, ("^" * max(1, end - start), "bold red")
        ),
    ]


def _cells_before(line: str, column: int) -> int:
    """Screen cells in front of a column counted as ast does, in UTF-8 bytes."""
    before = line.encode("utf-8", "surrogatepass")[:column].decode("utf-8", "ignore")
    return cell_len(clean(before).expandtabs(4))


def _crop(text: str, start: int, end: int, room: int) -> tuple[str, int, int]:
    """The part of a long line around what is pointed at, and where that is in it."""
    if cell_len(text) <= room:
        return text, start, min(end, cell_len(text))
    cut = 0 if end <= room - 1 else max(0, min(start - 4, len(text) - room + 2))
    left = "…" if cut else ""
    right = "…" if cut + room - 2 < len(text) else ""
    shown = left + text[cut : cut + room - 2] + right
    shift = cut - len(left)
    return shown, max(0, start - shift), min(end - shift, cell_len(shown))
