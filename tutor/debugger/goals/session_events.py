"""What happens in a session, as values with the real objects in them: goals are judged on these."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import FrameType
from typing import Any

from tutor.debugger.show.namespaces import Names


@dataclass(frozen=True)
class Shown:
    """A value that a line has put on the screen. shape: whether a tensor's shape came with it, as
    with `p` but not with `print`.
    """

    source: str
    value: Any
    shape: bool = True


@dataclass(frozen=True)
class Command:
    """One typed command, after it has run.

    name: pdb's own, in full ("where" for w and bt); "" for Python. frame, names: the frame that was
    selected before it. shown: what it showed. made: names assigned at the prompt → the expression.
    flow: how it moved on, or "". moved: by how many frames it went towards the caller. selected:
    the function selected afterwards. raised: whether the program is over and this is its
    post-mortem.
    """

    name: str
    frame: FrameType
    names: Names
    shown: tuple[Shown, ...] = ()
    made: Mapping[str, str] | None = None
    flow: str = ""
    error: str = ""
    moved: int = 0
    selected: str = ""
    raised: bool = False


@dataclass(frozen=True)
class Arrival:
    """A stop. flow: of the command that led here; before: the frame where that was typed.
    condition: of the learner's own conditional breakpoint, if one was hit.
    """

    frame: FrameType
    function: str
    names: Names
    why: str
    flow: str = ""
    before: FrameType | None = None
    condition: str = ""
