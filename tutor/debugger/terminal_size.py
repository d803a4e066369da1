"""How wide the terminal is now."""

from __future__ import annotations

import shutil


def columns() -> int:
    """80 where there is none."""
    return shutil.get_terminal_size((80, 24)).columns
