"""Comprehensions run in frames of their own (all of them before Python 3.12, generator expressions
still): a line of the program, as somebody at the prompt sees it, is outside.
"""

from __future__ import annotations

import ast
from types import FrameType

NAMES = {"<listcomp>", "<setcomp>", "<dictcomp>", "<genexpr>"}
INSIDE = "\n(inside the comprehension of this line, once for each element; `n` leaves it)"


def is_comprehension(frame: FrameType) -> bool:
    """Whether a frame is that of a comprehension."""
    return frame.f_code.co_name in NAMES


def outside(frame: FrameType) -> FrameType:
    """The frame of the function in which a comprehension is written, if that is running; else the
    frame itself.
    """
    around: FrameType | None = frame
    while around is not None and is_comprehension(around):
        code, around = around.f_code, around.f_back
        # a generator may be used up elsewhere, by somebody who does not know its function's names
        while around is not None and code not in around.f_code.co_consts:
            around = around.f_back
    return around or frame


def is_about_an_element(condition: str | None, frame: FrameType) -> bool:
    """Whether the condition of a breakpoint has names that only this comprehension knows."""
    try:
        tree = ast.parse((condition or "").strip(), mode="eval")
    except (SyntaxError, ValueError, RecursionError):
        return False
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    return bool(names & set(frame.f_code.co_varnames))
