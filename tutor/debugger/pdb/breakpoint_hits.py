"""The learner's breakpoints: which of them has been hit, its condition, and its commands."""

from __future__ import annotations

import bdb
import linecache
from collections.abc import Callable
from types import FrameType
from typing import TYPE_CHECKING, Any

from tutor.debugger.pdb.comprehensions import is_about_an_element, is_comprehension
from tutor.debugger.pdb.typed_python import with_private_names
from tutor.debugger.plan.functions import class_at

if TYPE_CHECKING:
    import pdb


class BreakpointHits:
    """Methods that take `base` wrap pdb's own, which is `base`.

    condition: that of the breakpoint which was hit, or "".
    """

    debugger: pdb.Pdb

    def __init__(self) -> None:
        self.condition = ""
        self._conditions: dict[int, str] = {}
        self._passing = self._silent = False

    def break_here(self, base: Callable[[FrameType], bool], frame: FrameType) -> bool:
        """The condition of a breakpoint that hits is noted. One on the line of a comprehension has
        stopped in front of it already, and does not stop at each element as well.
        """
        if is_comprehension(frame) and not self._is_about_an_element(frame):
            return False
        hit = bool(base(frame))
        if hit:
            number: int = vars(self.debugger)["currentbp"]  # bdb sets it, typeshed lacks it
            known = bdb.Breakpoint.bpbynumber
            found = known[number] if number < len(known) else None
            self.condition = (found.cond if found else self._conditions.get(number)) or ""
        return hit

    def set_break(
        self,
        base: Callable[..., Any],
        filename: str,
        lineno: int,
        temporary: bool = False,
        cond: str | None = None,
        funcname: str | None = None,
    ) -> Any:
        """A temporary one is gone by the time it has hit, so its condition is kept here."""
        cond = cond and with_private_names(cond, self._class_at(filename, lineno))
        problem = base(filename, lineno, temporary, cond, funcname)
        if not problem and cond:
            self._conditions[len(bdb.Breakpoint.bpbynumber) - 1] = cond
        return problem

    def take_condition(self) -> str:
        """The condition of the breakpoint that has led here, once."""
        condition, self.condition = self.condition, ""
        return condition

    def bp_commands(self, base: Callable[[FrameType], Any], frame: FrameType) -> bool:
        """The `commands` of a breakpoint run at the prompt, one after the other, as if typed there:
        `q` among them leaves as `q` does.
        """
        debugger: Any = self.debugger
        if not hasattr(debugger, "commands_doprompt"):  # pdb itself does this, from 3.14 on
            return bool(base(frame))
        number = vars(debugger).get("currentbp", 0)
        if number in debugger.commands:
            debugger.currentbp = 0
            debugger.cmdqueue[:0] = debugger.commands[number]
            self._passing = not debugger.commands_doprompt[number]
            self._silent = bool(debugger.commands_silent[number])
        return True

    def print_stack_entry(self, base: Callable[..., None], *args: Any, **kwargs: Any) -> None:
        """Where this is; after `silent` in the commands of a breakpoint, nothing."""
        if self._silent:
            self._silent = False
        else:
            base(*args, **kwargs)

    def take_passing(self) -> bool:
        """Whether the commands of the breakpoint that has led here run on by themselves, once."""
        passing, self._passing = self._passing, False
        return passing

    def _class_at(self, file: str, line: int) -> str:
        """The class in whose method a line is, "" for none."""
        source = "".join(linecache.getlines(self.debugger.canonic(file)))
        return class_at(source, line)

    def _is_about_an_element(self, frame: FrameType) -> bool:
        file = self.debugger.canonic(frame.f_code.co_filename)
        made = bdb.Breakpoint.bplist.get((file, frame.f_lineno), [])
        return any(is_about_an_element(breakpoint_.cond, frame) for breakpoint_ in made)
