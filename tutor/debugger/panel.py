"""The words printed where a session stops: what this place is, what to look at, what to think about."""

from __future__ import annotations

import textwrap

from tutor.debugger.plan import Stop

MAX_WIDTH = 96
MARGIN = "  "


def waypoint_panel(stop: Stop, total: int, width: int = 80) -> str:
    """Title, text, lines to type and the question of one planned stop. width: columns of the terminal."""
    count = f" ({stop.number + 1} of {total})" if total > 1 else ""
    lines = ["", f"── {stop.waypoint.name}{count} ──"]
    for text in (stop.note, stop.waypoint.say):
        lines += _paragraphs(text, width)
    if stop.look:
        lines += ["", f"{MARGIN}Look: type"]
        lines += [f"{MARGIN}  p {expression}" for expression in stop.look]
    if stop.waypoint.question:
        lines += ["", *_paragraphs(f"Question: {stop.waypoint.question}", width)]
        if stop.answer:
            lines += _paragraphs("Answer for yourself; `c` then shows what is true here.", width)
    return "\n".join(lines) + "\n"


def keys_line(more: bool, width: int = 80) -> str:
    """The commands that matter most. more: whether `c` leads to another planned stop."""
    text = f"n next line, s into a call, c {'to the next stop' if more else 'to the end'}, q leave, h help"
    return "\n".join(_paragraphs(text, width)) + "\n"


def failure_panel(error: BaseException, width: int = 80) -> str:
    """What is said where the learner's code raised."""
    return "\n".join(
        [
            "",
            f"── your code raised {type(error).__name__} ──",
            *_paragraphs(one_line(error), width),
            *_paragraphs("You stand on the line where it happened. Nothing runs any more, but every value is still there:", width),
            f"{MARGIN}p NAME to look, u and d to go up to the caller and down again, q to leave",
            "",
        ]
    )


def one_line(error: BaseException) -> str:
    """Type and message of an exception; a learner's own __str__ may fail."""
    try:
        message = " ".join(str(error).split())
    except Exception:
        message = ""
    text = f"{type(error).__name__}: {message}" if message else type(error).__name__
    return text if len(text) <= 500 else text[:499] + "…"


def clash_hint(name: str) -> str:
    """Said once a session for each name."""
    return f"({name} is a command here; `p {name}` shows your variable {name})"


def _paragraphs(text: str, width: int) -> list[str]:
    lines: list[str] = []
    for paragraph in text.strip().split("\n\n"):
        flowing = " ".join(paragraph.split())
        if flowing:
            lines += textwrap.wrap(
                flowing, min(width, MAX_WIDTH) - 1, initial_indent=MARGIN, subsequent_indent=MARGIN,
                break_long_words=False, break_on_hyphens=False,
            )  # fmt: skip
    return lines
