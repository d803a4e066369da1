"""Cut a long text where a screen ends, so that its beginning does not scroll away unread. Pure."""

from __future__ import annotations

# rows that a page leaves free: the word that there is more, the prompt, the line at the bottom
BESIDE = 3
LOOSE = 6  # rows that may stay empty so that a page ends between two paragraphs


def cut(text: str, rows: int) -> tuple[str, str]:
    """(the first page, the rest); the rest is "" where a screen of so many rows holds it all, or is
    too low for pages.
    """
    lines = text.rstrip("\n").split("\n")
    room = rows - BESIDE
    if room < 2 * LOOSE or len(lines) <= room + 1:  # without a rest there is no word about it
        return text, ""
    end = next((place for place in range(room, room - LOOSE, -1) if not lines[place].strip()), room)
    return "\n".join(lines[:end]) + "\n", "\n".join(lines[end:]).lstrip("\n") + "\n"
