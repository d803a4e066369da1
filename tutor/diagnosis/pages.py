"""The long form of every diagnosis: one Markdown page per code, shown by `explain CODE`."""

from __future__ import annotations

import re
from pathlib import Path

FOLDER = Path(__file__).with_name("pages")


def codes() -> tuple[str, ...]:
    """All codes that have a page, sorted."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.md")))


def read_page(code: str) -> str | None:
    """The page's Markdown; None without one. Dashes, underscores, capitals and blanks are alike."""
    name = re.sub(r"[\s_]+", "-", code.strip().lower())
    return (FOLDER / f"{name}.md").read_text("utf-8") if name in codes() else None
