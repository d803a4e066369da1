"""What the debugger is given by other rooms: drawing numbers, and relating tensors."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from typing import Any

from tutor.course.model import Tolerance
from tutor.debugger.pdb.tensor_commands import Tools
from tutor.display.clean import SPELLED
from tutor.display.pictures import Medium, picture

MOST_FACTS = 5


def tools() -> Tools:
    """All of it."""
    return Tools(draw, sentences, SPELLED)


def draw(numbers: Any, width: int, shape: tuple[int, ...]) -> list[str]:
    """A picture for this terminal."""
    plain = os.environ.get("TERM", "dumb") in ("dumb", "unknown", "")
    unicode = not plain and (sys.stdout.encoding or "utf-8").lower().startswith("utf")
    is_terminal = getattr(sys.stdout, "isatty", bool)()
    colour = is_terminal and not plain and not os.environ.get("NO_COLOR")
    return picture(numbers, Medium(width, colour, unicode), shape)


def sentences(got: Any, want: Any, others: Mapping[str, Any]) -> list[str]:
    """The facts about got, if want was expected, strongest first."""
    # here, not above: it loads torch, which the program may not need
    from tutor.diagnosis.facts import relate

    facts = relate(got, want, others=dict(others), tolerance=Tolerance())
    return [f"{fact.detail} ({fact.kind})" for fact in facts[:MOST_FACTS]]
