"""What `when` takes and what it says. Pure."""

from __future__ import annotations

import linecache
from types import CodeType

from tutor.debugger.origins.changes import ABSENT
from tutor.debugger.origins.past_run_words import not_told
from tutor.debugger.origins.statements import names_what_is_there
from tutor.debugger.timetravel.notes import Answer, Change

NOTHING = "Nothing has changed {name} since the first kept stop."
NOT_HERE = "Here it cannot be evaluated: {problem}"
OTHER_NAME = "{asked} is {name} in {function}.\n"
PASSED = (
    "{name} came with the call in line {line}, in {function}, and nothing has changed it since:\n"
    "  {source}\n"
    "  value:  {value}\n"
    "Where the caller has it from: `u`, and there `when` with its name for it."
)
CLOSED_OVER = (
    "{name} belongs to the function around this one. Nothing in this call has changed it; which "
    "statement did so before, in another function that shares it, cannot be told from here.\n"
    "  value:  {value}"
)
OTHER_OBJECT = (
    "This statement gives the name another object, which may have been changed before: `u`, and "
    "there `when` with another name for it, tells."
)
FIRST_WHEN = "`back when` goes to what `when NAME` has found; type that first"
ONLY_WHEN = "`back when` takes no name: type `when {expression}`, then `back when`"


def is_passed(answer: Answer) -> bool:
    """Whether the last change was only that a call has brought the value."""
    return not not_told(answer) and answer.change is not None and answer.change.passed


def answer_words(
    answer: Answer, asked: str = "", problem: str = "", *, is_closed_over: bool = False
) -> str:
    """The answer to `when`. asked: the expression as it was typed. problem: why it cannot be
    evaluated here, or "". is_closed_over: whether it has names of a function around this one.
    """
    change, name = answer.change, answer.search.expression
    if why_not := not_told(answer):
        return why_not
    if change is None:
        note = NOT_HERE.format(problem=problem) if problem else ""
        return "\n".join(filter(None, (NOTHING.format(name=name), note)))
    if change.passed and is_closed_over:
        return CLOSED_OVER.format(name=asked or name, value=change.after)
    whose = answer.search.whose
    function = "<module>" if whose.is_global else whose.function
    other = {"asked": asked, "name": name, "function": function}
    if asked in ("", name):
        return _change_words(change, name)
    return OTHER_NAME.format(**other) + _change_words(change, name) + _other_object(change)


def _other_object(change: Change) -> str:
    """That the name only came to another object, where the line does no more than name one."""
    is_other = not change.in_place and names_what_is_there(change.file, change.line)
    return f"\n{OTHER_OBJECT}" if is_other else ""


def _change_words(change: Change, name: str) -> str:
    if change.passed:
        place = {"line": change.line, "function": change.function, "source": _source(change)}
        return PASSED.format(name=name, value=change.after, **place)
    verb = (
        "changed in place" if change.in_place else "set" if change.before == ABSENT else "changed"
    )
    return (
        f"{name} was last {verb} by line {change.line}, in {change.function}{change.in_pass}:\n"
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
