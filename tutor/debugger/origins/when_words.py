"""What `when` takes and what it says. Pure."""

from __future__ import annotations

import linecache
from types import CodeType

from tutor.debugger.origins.changes import ABSENT
from tutor.debugger.origins.past_run_words import not_told
from tutor.debugger.timetravel.notes import Answer, Change

NOTHING = "Nothing has changed {name} since the first kept stop."
FIRST_WHEN = "`back when` goes to what `when NAME` has found; type that first"


def answer_words(answer: Answer) -> str:
    """The answer to `when`."""
    change, name = answer.change, answer.search.expression
    if why_not := not_told(answer):
        return why_not
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
