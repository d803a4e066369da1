"""Layer A: the debugger's core over plain pdb, fed from a list of lines."""

from __future__ import annotations

import bdb
import io
import pdb
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from tutor.course.libraries import Library
from tutor.course.model import Waypoint
from tutor.debugger.pdb.session import DEBUGGERS, Left, Session
from tutor.debugger.plan.plan import make_plan
from tutor.debugger.program import Outcome, Program, run_program

PATH = "/home/me/backprop-tutor/learner.py"


class ScriptedPdb(Session, pdb.Pdb):
    """Reads its lines from a list instead of a terminal; when they are used up it quits."""

    def __init__(self, lines: list[str], **kwargs: Any) -> None:
        super().__init__(stdout=io.StringIO(), **kwargs)
        self.lines = list(lines)
        self.prompt = ""

    def cmdloop(self, intro: Any = None) -> None:
        self.preloop()
        stop = None
        while not stop:
            line = (
                self.cmdqueue.pop(0) if self.cmdqueue else self.lines.pop(0) if self.lines else "q"
            )
            if not line.startswith("_pdbcmd"):
                self.message(f"> {line}")
            line = self.precmd(line)
            stop = self.postcmd(self.onecmd(line), line)
        self.postloop()


def leave() -> Any:
    """How `q` ends a scripted session."""
    raise Left


@contextmanager
def clean_process() -> Iterator[None]:
    """Breakpoints, hooks and tracing are process-wide; put them back."""
    hook, trace, finders = sys.breakpointhook, sys.gettrace(), list(sys.meta_path)
    debuggers = {name: sys.modules[name].set_trace for name in DEBUGGERS if name in sys.modules}
    try:
        yield
    finally:
        sys.breakpointhook = hook
        sys.settrace(trace)
        sys.meta_path[:] = finders
        for name, function in debuggers.items():
            sys.modules[name].set_trace = function  # type: ignore[attr-defined]  # they all have it
        for name in ("learner", "first", "second"):
            sys.modules.pop(name, None)
        bdb.Breakpoint.bplist.clear()
        bdb.Breakpoint.bpbynumber[:] = [None]
        bdb.Breakpoint.next = 1


class Run:
    """One finished session: its outcome, what was printed, and the events."""

    def __init__(
        self, source: str, lines: list[str], inputs: dict[str, Any], *, waypoints: tuple[Waypoint, ...] = (), entry: str = "f",
        starter: str = "", modules: dict[str, Library] | None = None,
    ) -> None:  # fmt: skip
        self.events: list[tuple[str, dict[str, Any]]] = []
        program = Program("learner", source, PATH, entry, inputs, modules or {})
        with clean_process():
            stops = make_plan(source, entry, waypoints, starter)
            self.debugger = ScriptedPdb(
                lines,
                files=program.files,
                stops=stops,
                leave=leave,
                emit=lambda name, data: self.events.append((name, data)),
            )
            self.outcome: Outcome = run_program(self.debugger, program)
        self.text = self.debugger.stdout.getvalue()  # type: ignore[attr-defined]

    @property
    def stops(self) -> list[tuple[str, int]]:
        """(function, line) of every stop."""
        return [(data["function"], data["line"]) for name, data in self.events if name == "stop"]

    @property
    def lines(self) -> list[int]:
        """The lines of every stop."""
        return [line for _, line in self.stops]

    def shown(self, line: str) -> str:
        """What was printed between this typed line and the next."""
        return self.text.partition(f"> {line}\n")[2].partition("\n> ")[0]
