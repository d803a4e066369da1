"""What is typed at the tutor's prompt and belongs to another place: the debugger, the system's
shell. Pure.
"""

from __future__ import annotations

import re

from tutor.debugger.pdb.input_rules import IN_FULL
from tutor.shell.line_kind import parses

DEBUGGER = {
    *IN_FULL, "until", "jump", "up", "down", "step", "return", "where", "longlist", "shapes", "grads", "look", "diff", "history", "answer",
}  # fmt: skip
SAID = {
    "q": "`q` leaves the debugger, and you are out of it already. `quit` leaves the tutor.",
    "h": "Here it is `help`.",
    "tutor": "You are in the tutor already. `help` lists what can be typed here.",
    **dict.fromkeys(("clear", "cls"), "Ctrl-L clears the screen."),
    **dict.fromkeys(("cat", "less", "more"), "Here it is `show`: your file, highlighted."),
    **dict.fromkeys(
        ("vi", "vim", "nvim", "nano", "emacs", "code"),
        "Here it is `edit`: your file in $VISUAL or $EDITOR.",
    ),
}


def elsewhere(line: str) -> str:
    """What to say to a line that is a command in another place, "" for any other. It may still be
    Python if it is one word.
    """
    found = re.fullmatch(r"([A-Za-z]\w*)(?:\s+(\S.*))?", line.strip())
    if found is None or (found[2] and parses(line.strip())):
        return ""
    word, rest = found[1], found[2] or ""
    if word in ("p", "pp") and rest:
        return f"`{word}` is the debugger's. Here the value alone is enough: {rest}"
    if word in SAID:
        return SAID[word]
    return (
        f"`{word}` is the debugger's, and `debug` opens it."
        if word in DEBUGGER or word in ("p", "pp")
        else ""
    )
