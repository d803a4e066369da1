"""Layer A: the debugger's core over plain pdb, fed from a list of lines."""

from __future__ import annotations

import bdb
import io
import pdb
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from tutor.course.libraries import Library
from tutor.course.model import Waypoint
from tutor.debugger.messages import KIND_OF, Event
from tutor.debugger.pdb.extensions import Extension
from tutor.debugger.pdb.session import Left, Session
from tutor.debugger.pdb.stop_hooks import DEBUGGERS
from tutor.debugger.pdb.tutor_pdb import make_debugger
from tutor.debugger.plan.plan import make_plan
from tutor.debugger.program import Outcome, Program, run_program
from tutor.debugger.standard_extensions import core_extensions

PATH = "/home/me/backprop-tutor/learner.py"


class LinesPdb(pdb.Pdb):
    """Reads its lines from a list instead of a terminal; when they are used up it quits."""

    def __init__(self, lines: list[str], stdout: Any = None, **kwargs: Any) -> None:
        super().__init__(stdout=stdout or io.StringIO(), **kwargs)
        self.lines = lines
        self.prompt = ""

    def cmdloop(self, intro: Any = None) -> None:
        self.preloop()
        stop = None
        while not stop:
            line = self._take_line()
            if not line.startswith("_pdbcmd"):
                self.message(f"> {line}")
            line = self.precmd(line)
            stop = self.postcmd(self.onecmd(line), line)
        self.postloop()

    def _take_line(self) -> str:
        if self.cmdqueue:
            return self.cmdqueue.pop(0)
        return self.lines.pop(0) if self.lines else "q"


ScriptedPdb = make_debugger(LinesPdb)


def leave() -> Any:
    """How `q` ends a scripted session."""
    raise Left


class Events(list[tuple[str, dict[str, Any]]]):
    """What a session has told the shell: (kind, fields)."""

    def note(self, event: Event) -> None:
        """One more."""
        self.append((KIND_OF[type(event)], dict(vars(event))))

    def named(self, kind: str) -> list[dict[str, Any]]:
        """The fields of those of one kind."""
        return [fields for name, fields in self if name == kind]


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
        self,
        source: str,
        lines: list[str],
        inputs: dict[str, Any],
        *,
        waypoints: tuple[Waypoint, ...] = (),
        entry: str = "f",
        starter: str = "",
        modules: dict[str, Library] | None = None,
        extensions: Sequence[Extension] = (),
    ) -> None:
        """extensions: besides those of every session."""
        self.events = Events()
        program = Program("learner", source, PATH, entry, inputs, modules or {})
        with clean_process():
            stops = make_plan(source, entry, waypoints, starter)
            every = [*core_extensions(), *extensions]
            self.session = Session(program.files, stops, every, self.events.note, leave)
            debugger = ScriptedPdb(list(lines), session=self.session)
            self.outcome: Outcome = run_program(self.session, program)
        self.text: str = debugger.stdout.getvalue()

    @property
    def stops(self) -> list[tuple[str, int]]:
        """(function, line) of every stop."""
        return [(data["function"], data["line"]) for data in self.events.named("stop")]

    @property
    def lines(self) -> list[int]:
        """The lines of every stop."""
        return [line for _, line in self.stops]

    def shown(self, line: str) -> str:
        """What was printed between this typed line and the next."""
        return self.text.partition(f"> {line}\n")[2].partition("\n> ")[0]
