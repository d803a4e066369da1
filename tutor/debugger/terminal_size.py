"""How wide the terminal is now, and text that fits it."""

from __future__ import annotations

import shutil
import textwrap


def columns() -> int:
    """80 where there is none."""
    return shutil.get_terminal_size((80, 24)).columns


def broken_between_words(text: str) -> str:
    """The text in lines that the terminal has room for; a word longer than that stays whole."""
    return textwrap.fill(text, max(20, columns() - 1), break_long_words=False)
