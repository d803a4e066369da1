"""What is said where a part of the run is run once more, and which lines are not typed again."""

from __future__ import annotations

from tutor.debugger.timetravel.notes import Answer

MOVES = {
    *("n", "next", "s", "step", "r", "return", "c", "cont", "continue", "unt", "until", "j"),
    *("jump", "back", "when", "flow", "watch", "q", "quit", "exit", "EOF", ""),
}
NO_STOP_BEFORE = (
    "there is no kept stop before this one, and so nothing that could be run once more; stop "
    "earlier (`back`, `b`) and come here with `c`"
)
CANNOT_REPEAT = (
    "your program has threads or processes of its own, or stops cannot be kept here, so nothing "
    "can be run once more"
)
NOT_REPEATED = (
    "This cannot be told: run once more from the stop before, your program did not come to this "
    "place with these values again (input, time, files and other processes do not come back)."
)
BROKEN_OFF = "Broken off: the part of your program before this stop was not run to its end."
ON_THE_WAY = "\n(stopped on the way to that statement)"
DIED = "This cannot be told: run once more from the stop before, your program ended its process."


def not_told(answer: Answer | None) -> str:
    """Why there is no answer; "" where there is one."""
    if answer is None:
        return DIED
    if answer.broken_off:
        return BROKEN_OFF
    return "" if answer.met else NOT_REPEATED


def moves(line: str) -> bool:
    """Whether a typed line moves the program on."""
    return (line.split() or [""])[0] in MOVES
