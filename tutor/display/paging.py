"""Cut a long text where a screen ends, so that its beginning does not scroll away unread. Pure."""

from __future__ import annotations

# rows that a page leaves free: the line that says there is more, the prompt, the bottom line
BESIDE = 3
LOOSE = 6  # rows that may stay empty so that a page ends between two paragraphs


def cut(text: str, rows: int) -> tuple[str, str]:
    """(the first page, the rest) of a text on a screen of so many rows.

    The rest is "" where the screen holds it all, or is too low for pages.
    """
    lines = text.rstrip("\n").split("\n")
    room = rows - BESIDE
    if room < 2 * LOOSE or len(lines) <= room + 1:  # the last page needs no line about more
        return text, ""
    end = next((place for place in range(room, room - LOOSE, -1) if not lines[place].strip()), room)
    return "\n".join(lines[:end]) + "\n", "\n".join(lines[end:]).lstrip("\n") + "\n"


def more_line(rest: str, ways: str, columns: int) -> str:
    """That there is more, and how to see it. ways: other commands to type, named where they fit."""
    count = rest.count("\n")
    more = f"({count} more line{'' if count == 1 else 's'}; press Enter"
    with_ways = f"{more}, or: {ways})"
    # the page has left exactly one row for this
    return with_ways if ways and len(with_ways) <= columns else f"{more})"
