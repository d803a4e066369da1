"""CSV that a spreadsheet shows and never runs: every cell quoted, formulas taken as text."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from tutor.clean_text import COMMAND
from tutor.formats.safe_text import one_line

# a spreadsheet takes a cell that begins with one of these for a formula, in the wide forms of
# East Asian scripts too (OWASP, "CSV Injection")
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_QUOTES = "\"'`‘’“” "


def csv_text(rows: Iterable[Iterable[str]]) -> str:
    """The rows as RFC 4180 has them, each cell on one line."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return out.getvalue()


def guarded(cell: str) -> str:
    """The cell on one line; what could be read as a formula begins with an apostrophe.

    Quotes and blanks in front of it do not count: some programs take them off. Where a build
    prints the row, nothing in it is a command.
    """
    text = COMMAND.sub("# ", one_line(cell))
    return f"'{text}" if text.lstrip(_QUOTES).startswith(_FORMULA) else text
