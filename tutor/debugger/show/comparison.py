"""How two values relate, in sentences; and the two expressions that `diff` is about. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tutor.debugger.show.visible_tensors import share_memory

TWO_EXPRESSIONS = "`diff` takes two expressions, for instance `diff x.g  w.g` or `diff x.t(), y`"


def comparison(pair: tuple[str, str], got: Any, expected: Any, facts: Sequence[str]) -> list[str]:
    """pair: how the two were typed. facts: what is true of got if the other one was expected."""
    a, b = pair
    if got is expected:
        return [f"{a} and {b} are one and the same object."]
    if facts:
        heading = f"If {b} is what was expected, this is true of {a}:"
        words = [heading, *(f"- {fact}" for fact in facts)]
    else:
        words = [f"{a} and {b} are the same, within the tolerance of a check."]
    if share_memory(got, expected):
        words.append("They share memory: changing one in place changes the other.")
    return words


def two_expressions(text: str) -> tuple[str, str] | None:
    """`a, b` or `a b`; None if that is not what it is."""
    # `a -b` is one expression and two; a blank that leaves Python on both sides decides
    for separator in (",", " "):
        places = [index for index, letter in enumerate(text) if letter == separator]
        for place in places:
            first, second = text[:place].strip(), text[place + 1 :].strip()
            if is_expression(first) and is_expression(second):
                return first, second
    return None


def is_expression(text: str) -> bool:
    """Whether Python can read it as one expression."""
    try:
        compile(text, "<typed>", "eval")
    except (SyntaxError, ValueError):
        return False
    return True
