"""The debugger on one page: the dozen commands that matter, and the traps. Pure text."""

from __future__ import annotations

import textwrap

GROUPS = (
    (
        "Move",
        (
            ("n", "run this line and stop at the next"),
            ("s", "go into the function that this line calls"),
            ("r", "run to the end of this function"),
            ("c", "run on, to the next stop or to the end"),
            ("back", "undo: the stop before this one, as it was"),
            ("until nan", "on to the statement that makes the first nan; `until nan in x`"),
            ("until loss > 10", "on to the first statement after which this is true"),
            ("q", "leave"),
        ),
    ),
    (
        "Look",
        (
            ("p x.shape, w.shape", "values; of a tensor also shape, range and mean"),
            ("a", "the arguments of this function"),
            ("l   ll", "the lines around here; the whole function"),
            ("w   u   d", "who called whom; up to the caller; down again"),
            ("shapes", "every tensor here with its shape"),
            ("against f.py", "the first value here that the program f.py never has"),
            ("when x", "which statement changed x last; `back when` goes there"),
            ("flow loss", "which leaves get a gradient, which not, and where it was cut"),
        ),
    ),
    (
        "Stop",
        (
            ("b 12", "at line 12, every time"),
            ("b f, n > 3", "where f begins, but only when n > 3"),
            ("watch x", "run on until x changes; `watch loss if loss > 10`"),
            ("breakpoint()", "in your file: opens the debugger there"),
        ),
    ),
    (
        "Change, answer",
        (
            ("!n = 5", "give n another value; the program continues with it"),
            ("answer 12", "answer the question of this stop"),
            ("hint   goals", "what to try next; what is open"),
        ),
    ),
)
TRAPS = (
    "w, c, n, b, l and a alone are commands: `c` runs on, it does not show your c. `p c` shows it.",
    "`n = 5` sets your variable here; plain pdb steps or complains. `!n = 5` is an assignment "
    "everywhere.",
    "`w.shape` and `c[0]` are values here. In plain pdb before Python 3.13 they are commands; "
    "`p w.shape` is safe everywhere.",
    "`n` never goes into a function; `s` does. If you went in by mistake, `r` brings you out.",
    "Editing the file during a session changes nothing in it: leave with `q`, and `debug` again.",
    "Enter alone repeats the last command.",
)
COLUMN = 20
MAX_WIDTH = 96


def page(width: int = 80) -> str:
    """All of it, for a terminal of this width."""
    room = min(width, MAX_WIDTH) - 1
    lines: list[str] = []
    for title, rows in GROUPS:
        lines += ["", f"  {title}"]
        for keys, meaning in rows:
            wrapped = textwrap.wrap(meaning, max(20, room - COLUMN - 4))
            lines.append(f"    {keys:{COLUMN}}{wrapped[0]}")
            lines += [" " * (COLUMN + 4) + line for line in wrapped[1:]]
    lines += ["", "  Traps"]
    fill = textwrap.TextWrapper(room, "    · ", "      ", break_long_words=False)
    for trap in TRAPS:
        lines += fill.wrap(trap)
    return "\n".join(lines)
