"""What `when` takes and what it says. Pure."""

from __future__ import annotations

import linecache
from types import CodeType

from tutor.debugger.origins.changes import ABSENT
from tutor.debugger.timetravel.notes import Answer, Change

MOVES = {
    *("n", "next", "s", "step", "r", "return", "c", "cont", "continue", "unt", "until", "j"),
    *("jump", "back", "when", "watch", "q", "quit", "exit", "EOF", ""),
}
NO_STOP_BEFORE = (
    "there is no kept stop before this one, and so nothing that could be run once more; stop "
    "earlier (`back`, `b`) and come here with `c`"
)
NOT_REPEATED = (
    "This cannot be told: run once more from the stop before, your program did not come to this "
    "place with these values again (input, time, files and other processes do not come back)."
)
NOTHING = "Nothing has changed {name} since the first kept stop."
FIRST_WHEN = "`back when` goes to what `when NAME` has found; type that first"


def answer_words(answer: Answer) -> str:
    """The answer to `when`."""
    change, name = answer.change, answer.search.expression
    if not answer.met:
        return NOT_REPEATED
    if change is None:
        return NOTHING.format(name=name)
    verb = (
        "changed in place" if change.in_place else "set" if change.before == ABSENT else "changed"
    )
    return (
        f"{name} was last {verb} by line {change.line}, in {change.function}:\n"
        f"  {_source(change)}\n"
        f"  before: {change.before}\n"
        f"  after:  {change.after}\n"
        "`back when` goes in front of it."
    )


def _source(change: Change) -> str:
    return linecache.getline(change.file, change.line).strip()


def compiled(expression: str) -> CodeType | None:
    """An expression, compiled; None for what is none."""
    try:
        return compile(expression, "<typed>", "eval")
    except (SyntaxError, ValueError):
        return None


def moves(line: str) -> bool:
    """Whether a typed line moves the program on."""
    return (line.split() or [""])[0] in MOVES
