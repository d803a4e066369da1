"""The long form of every diagnosis: one Markdown page per code, shown by `explain CODE`."""

from __future__ import annotations

import re
from pathlib import Path

FOLDER = Path(__file__).with_name("pages")
HEADINGS = ("What it means", "Why it happens here", "A small example", "How to look", "What to try")


def codes() -> tuple[str, ...]:
    """All codes that have a page, sorted."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.md")))


def read_page(code: str) -> str | None:
    """The page's Markdown; None where there is none. Dashes and underscores, capitals and blanks do
    not matter.
    """
    name = re.sub(r"[\s_]+", "-", code.strip().lower())
    return (FOLDER / f"{name}.md").read_text("utf-8") if name in codes() else None


def title_of(code: str) -> str:
    """The page's first heading, "" without a page."""
    page = read_page(code)
    return page.splitlines()[0].removeprefix("# ") if page else ""
