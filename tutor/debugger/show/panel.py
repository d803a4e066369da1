"""The words printed where a session stops: what this place is, what to look at, what to think
about.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from tutor.debugger.plan.plan import Stop

MAX_WIDTH = 96  # longer lines are hard to read, however wide the terminal
MARGIN = "  "
HOW_TO_ANSWER = "Type `answer` and your answer; `c` shows what is true here."
HOW_TO_PREDICT = "Type `predict` and what you expect; then let the line run with `n`."
WHERE_IT_RAISED = (
    "You are at the line where it happened. Nothing runs any more, but every value is still there:"
)
LOOK_AROUND = "p NAME to look, u and d to go up to the caller and down again, q to leave"


def waypoint_panel(stop: Stop, total: int, width: int = 80, spelled: bool = True) -> str:
    """Title, text and what to look at of one planned stop; what it asks comes after the listing.
    width: columns of the terminal.

    spelled: whether the lines to type are given, or only what they are to show.
    """
    is_counted = total > 1 and not (stop.waypoint.again or stop.is_last_resort)
    count = f" ({stop.number + 1} of {total})" if is_counted else ""
    lines = ["", f"── {stop.waypoint.name}{count} ──"]
    for text in (stop.note, stop.waypoint.say, _renamed(stop)):
        lines += _paragraphs(text, width)
    if stop.look:
        lines += ["", *_look_lines(stop.look, spelled)]
    return "\n".join(lines) + "\n"


def _renamed(stop: Stop) -> str:
    """Who is who, where the author's words use other names than the learner's file."""
    names = ", ".join(f"{old} is called {new}" for old, new in stop.renamed)
    return f"In your file {names}." if names else ""


def _look_lines(look: tuple[str, ...], spelled: bool) -> list[str]:
    if spelled:
        return [f"{MARGIN}Look: type", *(f"{MARGIN}  p {expression}" for expression in look)]
    return [f"{MARGIN}Look at", *(f"{MARGIN}  {_aim(expression)}" for expression in look)]


def _aim(expression: str) -> str:
    owner, dot, attribute = expression.rpartition(".")
    is_shape = dot and attribute == "shape" and owner.replace(".", "").isidentifier()
    return f"the shape of {owner}" if is_shape else expression


def asked_panel(stop: Stop, width: int = 80) -> str:
    """What a stop asks: the question, and last what is to be predicted, which comes before
    everything else that is open. "" for nothing.
    """
    lines: list[str] = []
    if stop.waypoint.question:
        lines += ["", *_paragraphs(f"Question: {stop.waypoint.question}", width)]
        if stop.answer:
            lines += _paragraphs(HOW_TO_ANSWER, width)
    if stop.predict:
        lines += ["", *_paragraphs(f"Predict first: {stop.predict.ask}", width)]
        lines += _paragraphs(HOW_TO_PREDICT, width)
    return "\n".join([*lines[1:], ""]) if lines else ""


def keys_line(more: bool, width: int = 80, goals: bool = False) -> str:
    """The commands that matter most. more: whether `c` leads to another planned stop. goals:
    whether this one has some.
    """
    onward = "to the next stop" if more else "to the end"
    keys = ["n next line", "s into a call", f"c {onward}", "q leave", "h help"]
    if goals:
        keys.append("hint")
    return "\n".join(_paragraphs(", ".join(keys), width)) + "\n"


def passed_line(names: Sequence[str], width: int = 80) -> str:
    """What to say of planned stops that did not open before the first wrong statement."""
    listed = "”, “".join(names)
    words = f"Passed on the way here: “{listed}”. `debug --tour` stops there too."
    return "\n".join(_paragraphs(words, width)) + "\n"


def failure_panel(error: BaseException, width: int = 80) -> str:
    """What is said where the learner's code raised."""
    lines = ["", f"── your code raised {type(error).__name__} ──"]
    lines += _paragraphs(one_line(error), width)
    lines += _paragraphs(WHERE_IT_RAISED, width)
    lines += _paragraphs(LOOK_AROUND, width)
    return "\n".join([*lines, ""])


def one_line(error: BaseException) -> str:
    """Type and message of an exception; a learner's own __str__ may fail."""
    try:
        message = " ".join(str(error).split())
    except Exception:
        message = ""
    # an assertion may have no message at all
    text = f"{type(error).__name__}: {message}" if message else type(error).__name__
    return text if len(text) <= 500 else text[:499] + "…"


def clash_hint(name: str) -> str:
    """Said once a session about each name."""
    return f"({name} is a command here; `p {name}` shows your variable {name})"


COMMANDS = (
    ("n", "run this line, stop at the next"),
    ("s", "step into the call on this line"),
    ("r", "run to the end of this function"),
    ("c", "on to the next planned stop, or to the end"),
    ("back", "to the stop before this one, exactly as it was; `back 3`"),
    ("until nan", "on to the statement that makes the first nan"),
    ("when x", "which statement changed x last; `back when` goes there"),
    ("flow loss", "which leaves get a gradient, which not, and where it was cut"),
    ("q", "leave"),
    ("p EXPR", "print a value; a tensor comes with its shape"),
    ("w.shape", "any Python works: values, calls, `n = 5`"),
    ("shapes", "every tensor here with its shape; `grads`: their .g and .grad"),
    ("look x", "draw it: a heat map, an image, a curve"),
    ("diff a b", "how a relates to b: transposed, n times as large, …"),
    ("history x", "how it changed line by line; `history w.g`"),
    ("a", "the arguments of this function"),
    ("l, ll, w", "the lines around here, the whole function; who called whom"),
    ("u, d", "up to the caller, down again"),
    ("b LINE", "set a breakpoint; `b LINE, COND` waits until COND is true"),
    ("h WORD", "more about one command; `h all` lists every one"),
)
NOTES = (
    "Ctrl-C stops a program that runs on and on; Ctrl-\\ one that does not listen.",
    "A name that is a command too (n, c, w, b): `p n` shows the variable.",
)


def help_text(width: int = 80) -> str:
    """The commands that matter and the two things to know."""
    indent = " " * 12
    room = max(24, min(width, MAX_WIDTH) - 1 - len(indent))
    rows = []
    for name, text in COMMANDS:
        rows.append(f"{MARGIN}{name:10}" + f"\n{indent}".join(textwrap.wrap(text, room)))
    return "\n".join([*rows, "", *(line for note in NOTES for line in _paragraphs(note, width))])


def _paragraphs(text: str, width: int) -> list[str]:
    """Wrapped at words, with a margin; "" gives none."""
    # one column less: some terminals break a line that fills the last one
    fill = textwrap.TextWrapper(
        min(width, MAX_WIDTH) - 1, MARGIN, MARGIN, break_long_words=False, break_on_hyphens=False
    )
    paragraphs = (" ".join(paragraph.split()) for paragraph in text.strip().split("\n\n"))
    return [line for paragraph in paragraphs for line in fill.wrap(paragraph)]
