"""Where a recorded value was made, in words; and what is said where only its name tells."""

from __future__ import annotations

import linecache
from pathlib import PurePath
from typing import TYPE_CHECKING

from tutor.debugger.show.tensors import MAX_LINE

if TYPE_CHECKING:
    from tutor.debugger.against.named_values import NamedRow
    from tutor.debugger.against.rows import Row

IN_FRONT = "You are in front of the statement; `n` runs it."


def named_panel(mine: NamedRow, theirs: NamedRow, note: str) -> str:
    """At the statement that gives a name its first other value."""
    lines = [
        "",
        f"── the first other value of a name: {place_of(mine)} ──",
        f"  {source_of(mine)}",
        "  Of the names that both programs have in functions of the same name, this is the first "
        "that gets another value.",
        f"  {mine.name}:",
        f"    yours:  {_shortened(mine.text)}",
        f"    theirs: {_shortened(theirs.text)}",
        f"  Theirs gets it in {place_of(theirs)}: {source_of(theirs)}",
        f"  {note or IN_FRONT}",
    ]
    return "\n".join(lines)


def _shortened(text: str) -> str:
    """At most as long as a line about a value."""
    return text if len(text) <= MAX_LINE else text[: MAX_LINE - 1] + "…"


def place_of(row: Row | NamedRow) -> str:
    """Line, file and function."""
    inside = "" if row.function == "<module>" else f", in {row.function}"
    return f"line {row.line} of {PurePath(row.file).name}{inside}"


def source_of(row: Row | NamedRow) -> str:
    """The line, without what is in front of it."""
    return linecache.getline(row.file, row.line).strip()
