"""What `until CONDITION` says. Pure."""

from __future__ import annotations

import linecache
from collections.abc import Sequence
from pathlib import PurePath

from tutor.debugger.origins.condition_watch import Place

COST = (
    "(The condition is evaluated after every statement of your files, so that no moment is missed; "
    "each takes some microseconds more, and breakpoints do not stop the program until then.)"
)
TRUE_ALREADY = "({condition} is true here already: it has to become false first.)"
MOST_ROWS = 6


def usage(name: str) -> str:
    """What `until` takes. name: one to show."""
    return (
        f"`until` takes `nan`, `inf`, `nan in {name}`, a condition such as `{name} is not None`, "
        "or the number of a line further down"
    )


def not_yet(error: Exception, function: str = "") -> str:
    """The condition cannot be evaluated at the stop where it is typed. function: the caller that
    has its name, or "".
    """
    advice = f". {function} has that name: Ctrl-C, `u` to it, and ask there" if function else ""
    return f"(Here it cannot be evaluated, which counts as false: {_in_a_line(error)}{advice})"


def panel(condition: str, place: Place, rows: Sequence[str]) -> list[str]:
    """The lines at the stop. rows: the values of what the condition reads."""
    where = f"line {place.line} of {PurePath(place.file).name}"
    inside = "" if place.function == "<module>" else f", in {place.function}"
    return [
        "",
        f"── {condition} ──",
        f"  is true after {where}{inside}{place.in_pass}:",
        f"    {linecache.getline(place.file, place.line).strip()}",
        *(f"  {row}" for row in rows[:MOST_ROWS]),
    ]


def never(condition: str, statements: int, failure: Exception | None) -> str:
    """The run is over. failure: why it could not be evaluated last."""
    times = "the statement" if statements == 1 else f"each of the {statements:,} statements"
    words = f"\n{condition} did not become true: it was evaluated after {times} of your files."
    if failure is None:
        return words
    return f"{words} Where that failed it counted as false; the last reason: {_in_a_line(failure)}"


def _in_a_line(error: Exception) -> str:
    try:
        text = " ".join(str(error).split())
    except Exception:  # a __str__ that raises
        text = ""
    return f"{type(error).__name__}: {text[:200]}"
