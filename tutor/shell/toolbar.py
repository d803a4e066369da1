"""The line at the bottom: progress in the lesson, what runs, usage of the typed command. Pure."""

from __future__ import annotations

DONE, OPEN = "●", "○"
GAP = "   "


def toolbar_text(title: str, done: list[bool], status: str, hint: str, width: int) -> str:
    """One line of at most width columns, the hint at the end.

    Where room is short the title is cut; where that is not enough the hint is left out.
    """
    marks = "".join(DONE if accepted else OPEN for accepted in done)
    fixed = GAP.join(part for part in (marks, status, hint) if part)
    if len(fixed) + 2 > width:
        fixed = GAP.join(part for part in (marks, status) if part)
    room = width - len(fixed) - len(GAP) - 2
    shown = title if len(title) <= room else f"{title[: room - 1].rstrip()}…"
    return f" {shown}{GAP}{fixed}"[:width] if room >= 8 else f" {fixed}"[:width]


def usage(name: str, takes: str, help: str) -> str:
    """What a command is for: "goto [exercise]: go to an exercise by its name"."""
    return f"{name} [{takes}]: {help}" if takes else f"{name}: {help}"
