"""Lines typed at the wrong prompt: commands of the debugger or of the system's shell. Pure."""

from __future__ import annotations

import re

from tutor.debugger.pdb.input_rules import IN_FULL
from tutor.shell.line_kind import parses

RUNNING = ("until", "jump", "up", "down", "step", "return", "where", "longlist")
SEEING = ("grads", "answer", "flow", "when", "against")
DEBUGGER = frozenset((*IN_FULL, *RUNNING, *SEEING))
PRINTING = ("p", "pp")
SAID = {
    "q": "`q` leaves the debugger, and you are not in it. `quit` leaves the tutor.",
    "h": "Here it is `help`.",
    "history": "`history` follows a value through a run: `debug f(x)`, then `history NAME`.",
    "tutor": "You are in the tutor already. `help` lists what can be typed here.",
    **dict.fromkeys(("clear", "cls"), "Ctrl-L clears the screen."),
    **dict.fromkeys(("cat", "less", "more"), "Here it is `show`: your file, highlighted."),
    **dict.fromkeys(
        ("vi", "vim", "nvim", "nano", "emacs", "code"),
        "Here it is `edit`: your file in $VISUAL or $EDITOR.",
    ),
}


def wrong_prompt(line: str) -> str:
    """What to say to a line that is a command in another place, "" for any other.

    It may still be Python if it is one word.
    """
    found = re.fullmatch(r"([A-Za-z]\w*)(?:\s+(\S.*))?", line.strip())
    if found is None or (found[2] and parses(line.strip())):
        return ""
    word, rest = found[1], found[2] or ""
    if word in PRINTING and rest:
        return f"`{word}` is a debugger command. Here the value alone is enough: {rest}"
    if word in SAID:
        return SAID[word]
    if word in DEBUGGER or word in PRINTING:
        return f"`{word}` is a debugger command; `debug` opens the debugger."
    return ""
