"""The lines of a program as Python counts them, wherever a line number meets its text."""

from __future__ import annotations

import io


def source_lines(source: str, *, keepends: bool = False) -> list[str]:
    """Each ends at a newline, a carriage return or both, and at nothing else.

    `str.splitlines` also ends them at form feeds, U+2028 and others, which may be in a text or a
    comment: from there on its lines would not be those of Python's numbers. keepends: as "\\n".
    """
    lines = list(io.StringIO(source, newline=None))
    return lines if keepends else [line.removesuffix("\n") for line in lines]
