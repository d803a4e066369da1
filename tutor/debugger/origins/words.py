"""What `until nan` says. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from tutor.debugger.timetravel.notes import Origin

SLOWLY = (
    "(Your program has threads or processes of its own, or stops cannot be kept here: every "
    "operation is watched as it runs, which takes two to five times as long, and breakpoints do "
    "not stop the program until then.)"
)
UNDER_WAY = "This statement is under way: the prompt is in the middle of it."
BEHIND = "This statement has run, and the prompt is behind it."
NOT_AGAIN = (
    "The program did not run again as it had run before (time, files and other processes do not "
    "come back), so this is not the statement, but about as far into the run."
)
NOT_FOUND_AGAIN = (
    "It was there when your program was looked at, and not when the same stretch ran once more: "
    "your program does not repeat itself (time, files and other processes do not come back). "
    "`back` goes to the stop before."
)
ONCE_MORE = (
    "(The program is over, and no look has seen one: what came after the last look runs once more, "
    "unseen and watched.)"
)
FAR = "{name} holds {kind} now. No moment before could be kept, so where it was made is not known."
MOST_NAMES = 5


def origin_panel(origin: Origin, note: str) -> str:
    """What is said in front of the statement. note: what is unusual about the stop, or ""."""
    place = f"line {origin.line} of {PurePath(origin.file).name}"
    lines = ["", f"── the first {origin.kind}: {place} ──", f"  {origin.words}"]
    if origin.operands:
        lines += ["  It reads:", *(f"    {row}" for row in origin.operands)]
    lines.append(f"  {note or 'You are in front of the statement; `n` runs it.'}")
    return "\n".join(lines)


def already(names: Sequence[str], kind: str) -> str:
    """What holds it from the start."""
    listed = ", ".join(names[:MOST_NAMES])
    more = f" and {len(names) - MOST_NAMES} more" if len(names) > MOST_NAMES else ""
    verb = "holds" if len(names) == 1 else "hold"
    return f"({listed}{more} {verb} {kind} already, and is not looked at.)".replace(
        ", and is", ", and are" if len(names) > 1 else ", and is"
    )


def in_what(name: str) -> str:
    """There is no expression. name: one to show."""
    return f"behind `in` there has to be an expression, as in `until nan in {name}`"


def holds_already(name: str, kind: str) -> str:
    """An expression that holds it where `until` was typed."""
    return f"{name} holds {kind} here already; `when {name}` says which statement changed it last"


def never_in(what: str, looks: int) -> str:
    """The run is over."""
    times = "once, at the end" if looks == 1 else f"{looks} times, the last time at the end"
    return (
        f"\nNo {what} was seen: your program was looked at {times}. One that came and went between "
        "two looks is not seen."
    )


def never_watched(what: str, looks: int) -> str:
    """The run is over, and its last stretch was watched once more."""
    if not looks:
        return (
            f"\nNo {what} was seen, though every operation of torch and every statement since "
            "`until` was watched when they ran once more."
        )
    times = "once" if looks == 1 else f"{looks} times"
    return (
        f"\nNo {what} was seen: your program was looked at {times}, and every operation after that "
        "was watched. One that came and went before, between two looks, is not seen."
    )


def never_slowly(what: str) -> str:
    """The run is over, and all of it was watched as it ran."""
    return (
        f"\nNo {what} was seen, though every operation of torch and every statement of this thread "
        "was watched since `until`."
    )


def crashed(signal: int) -> str:
    """The program has died while it was looked at."""
    how = f"signal {signal}" if signal else "an exit of the whole process"
    return f"\nYour code ended its process ({how}). You are back where you typed `until`."
