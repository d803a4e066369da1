"""The words printed where a session stops: what this place is, what to look at, what to think
about.
"""

from __future__ import annotations

import textwrap

from tutor.debugger.plan.plan import Stop

MAX_WIDTH = 96
MARGIN = "  "


def waypoint_panel(stop: Stop, total: int, width: int = 80, spelled: bool = True) -> str:
    """Title, text and what to look at of one planned stop; what it asks comes after the listing.
    width: columns of the terminal.

    spelled: whether the lines to type are given, or only what they are to show.
    """
    count = f" ({stop.number + 1} of {total})" if total > 1 and not stop.waypoint.again else ""
    lines = ["", f"── {stop.waypoint.name}{count} ──"]
    for text in (stop.note, stop.waypoint.say):
        lines += _paragraphs(text, width)
    if stop.renamed:
        lines += _paragraphs(
            "In your file "
            + ", ".join(f"{old} is called {new}" for old, new in stop.renamed)
            + ".",
            width,
        )
    if stop.look and spelled:
        lines += ["", f"{MARGIN}Look: type"]
        lines += [f"{MARGIN}  p {expression}" for expression in stop.look]
    elif stop.look:
        lines += ["", f"{MARGIN}Look at"]
        lines += [f"{MARGIN}  {_aim(expression)}" for expression in stop.look]
    return "\n".join(lines) + "\n"


def asked_panel(stop: Stop, width: int = 80) -> str:
    """What a stop asks: the question, and last what is to be predicted, which stands above
    everything else that is open. "" for nothing.
    """
    lines: list[str] = []
    if stop.waypoint.question:
        lines += ["", *_paragraphs(f"Question: {stop.waypoint.question}", width)]
        if stop.answer:
            lines += _paragraphs(
                "`answer` and what you think answers it; `c` shows what is true here.", width
            )
    if stop.predict:
        lines += ["", *_paragraphs(f"Predict first: {stop.predict.ask}", width)]
        lines += _paragraphs(
            "`predict` and what you expect notes it; then let the line run with `n`.", width
        )
    return "\n".join([*lines[1:], ""]) if lines else ""


def _aim(expression: str) -> str:
    owner = expression.removesuffix(".shape")
    return (
        f"the shape of {owner}"
        if owner != expression and owner.replace(".", "").isidentifier()
        else expression
    )


def keys_line(more: bool, width: int = 80, goals: bool = False) -> str:
    """The commands that matter most. more: whether `c` leads to another planned stop. goals:
    whether this one has some.
    """
    hint = ", hint" if goals else ""
    text = f"n next line, s into a call, c {'to the next stop' if more else 'to the end'}, q leave, h help{hint}"
    return "\n".join(_paragraphs(text, width)) + "\n"


def failure_panel(error: BaseException, width: int = 80) -> str:
    """What is said where the learner's code raised."""
    return "\n".join(
        [
            "",
            f"── your code raised {type(error).__name__} ──",
            *_paragraphs(one_line(error), width),
            *_paragraphs(
                "You stand on the line where it happened. Nothing runs any more, but every value is still there:",
                width,
            ),
            f"{MARGIN}p NAME to look, u and d to go up to the caller and down again, q to leave",
            "",
        ]
    )


def one_line(error: BaseException) -> str:
    """Type and message of an exception; a learner's own __str__ may fail."""
    try:
        message = " ".join(str(error).split())
    except Exception:
        message = ""
    text = f"{type(error).__name__}: {message}" if message else type(error).__name__
    return text if len(text) <= 500 else text[:499] + "…"


def clash_hint(name: str) -> str:
    """Said once a session for each name."""
    return f"({name} is a command here; `p {name}` shows your variable {name})"


COMMANDS = (
    ("n", "run this line, stop at the next"),
    ("s", "step into the call on this line"),
    ("r", "run to the end of this function"),
    ("c", "on to the next planned stop, or to the end"),
    ("back", "to the stop before this one, exactly as it was; `back 3`"),
    ("q", "leave"),
    ("p EXPR", "print a value; a tensor comes with its shape"),
    ("w.shape", "any Python works: values, calls, `n = 5`"),
    ("shapes", "every tensor here with its shape; `grads`: their .g and .grad"),
    ("look x", "draw it: a heat map, an image, a curve"),
    ("diff a b", "how a relates to b: transposed, n times as large, …"),
    ("history x", "how it changed line by line; `history w.g`"),
    ("a", "the arguments of this function"),
    ("l, ll", "the lines around here, the whole function"),
    ("w", "where am I: who called whom"),
    ("u, d", "up to the caller, down again"),
    ("b LINE", "a breakpoint of your own; `b LINE, COND` waits until COND is true"),
    ("h WORD", "more about one command; `h all` lists every one"),
)
NOTES = (
    "Ctrl-C stops a program that runs on and on; Ctrl-\\ ends one that does not listen.",
    "A name that is a command too (n, c, w, b): `p n` shows the variable.",
)


def help_text(width: int = 80) -> str:
    """The dozen commands that matter and the two things to know."""
    indent = " " * 12
    rows = []
    for name, text in COMMANDS:
        wrapped = textwrap.wrap(text, max(24, min(width, MAX_WIDTH) - 1 - len(indent)))
        rows.append(f"{MARGIN}{name:10}" + f"\n{indent}".join(wrapped))
    return "\n".join([*rows, "", *(line for note in NOTES for line in _paragraphs(note, width))])


def _paragraphs(text: str, width: int) -> list[str]:
    lines: list[str] = []
    for paragraph in text.strip().split("\n\n"):
        flowing = " ".join(paragraph.split())
        if flowing:
            lines += textwrap.wrap(
                flowing, min(width, MAX_WIDTH) - 1, initial_indent=MARGIN, subsequent_indent=MARGIN,
                break_long_words=False, break_on_hyphens=False,
            )  # fmt: skip
    return lines
