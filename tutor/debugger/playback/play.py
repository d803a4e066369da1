"""A debug session without a terminal and without a person: lines come from a function. For `tutor
verify` and the tests of content.

Runs the program in this process: call it in a candidate, a judge or a test, never in the shell.
"""

from __future__ import annotations

import bdb
import io
import mmap
import pdb
import struct
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from tutor.debugger.goals.goal_progress import OPEN, REACHED, VOID, GoalProgress
from tutor.debugger.messages import Event, FaultEvent, StopEvent
from tutor.debugger.pdb.session import Left, Session
from tutor.debugger.pdb.stop_hooks import DEBUGGERS
from tutor.debugger.pdb.tensor_commands import Tools
from tutor.debugger.pdb.tutor_pdb import make_debugger
from tutor.debugger.pdb.typed_lines import PDBS_OWN_LINE
from tutor.debugger.plan.plan import Stop
from tutor.debugger.playback.reach import clean_up
from tutor.debugger.program import Outcome, Program, run_program
from tutor.debugger.standard_extensions import standard_extensions

NUMBER = struct.Struct("<Q")
MOST_LINES = 2000  # a session that asks for more is going in circles


@dataclass(frozen=True)
class Player:
    """A session as a feed sees it: what can be asked about before the next line is chosen."""

    session: Session
    progress: GoalProgress


Feed = Callable[[Player], str]


@dataclass(frozen=True)
class Played:
    """One finished session.

    reached, open, void: keys of its goals; void are those that mean nothing in this program. text:
    everything that was printed, with the lines that were typed. faults: what went wrong in judging.
    stops: every stop, in the order of the run.
    """

    reached: tuple[str, ...]
    open: tuple[str, ...]
    void: tuple[str, ...]
    outcome: Outcome
    text: str
    faults: tuple[str, ...] = ()
    stops: tuple[StopEvent, ...] = ()


class FedPdb(pdb.Pdb):
    """pdb that calls a function for its lines."""

    def __init__(self, next_line: Callable[[], str], stdout: Any = None, **kwargs: Any) -> None:
        super().__init__(stdout=stdout or io.StringIO(), **kwargs)
        self.next_line = next_line
        self.prompt = ""
        self.typed = 0

    def cmdloop(self, intro: Any = None) -> None:
        """Until a command moves on."""
        # cmd's own loop, without its prompt and its input()
        self.preloop()
        stop = None
        while not stop:
            line = self._take_line()
            if not line.startswith(PDBS_OWN_LINE):
                self.message(f"> {line}")
            line = self.precmd(line)
            stop = self.postcmd(self.onecmd(line), line)
        self.postloop()

    def _take_line(self) -> str:
        self.typed += 1
        if self.cmdqueue:
            return self.cmdqueue.pop(0)
        # a feed that never leaves would hang the check of a whole course
        return self.next_line() if self.typed < MOST_LINES else "q"


PlayerPdb = make_debugger(FedPdb)


def play(program: Program, stops: Sequence[Stop], feed: Feed, tools: Tools | None = None) -> Played:
    """Play one session; the process is afterwards as it was before. No stop is kept: kept_play.py
    does that. tools: for `look` and `diff`.
    """
    progress = GoalProgress(stops)
    events: list[Event] = []
    extensions = standard_extensions(progress, panels=lambda: False, tools=tools)
    session = Session(program.files, stops, extensions, events.append, _leave)
    player = Player(session, progress)
    with undisturbed(program, stops):
        debugger = PlayerPdb(lambda: feed(player), session=session)
        outcome = run_program(session, program)
        session.end(outcome.how)
    return summed_up(progress, outcome, debugger.stdout.getvalue(), events)


def summed_up(
    progress: GoalProgress, outcome: Outcome, text: str, events: Sequence[Event]
) -> Played:
    """What came of a session. text, events: all of it."""
    marked = {
        mark: tuple(task.goal.key for task in progress.tasks if progress.mark(task) == mark)
        for mark in (REACHED, OPEN, VOID)
    }
    return Played(
        marked[REACHED],
        marked[OPEN],
        marked[VOID],
        outcome,
        text,
        tuple(event.text for event in events if isinstance(event, FaultEvent)),
        tuple(event for event in events if isinstance(event, StopEvent)),
    )


def lines_of(lines: Sequence[str], at_the_end: str = "q") -> Feed:
    """A feed that types these, then leaves. Copies of this process share how far it is."""
    count = mmap.mmap(-1, NUMBER.size)

    def following(player: Player) -> str:
        (place,) = NUMBER.unpack(count[:])
        count[:] = NUMBER.pack(place + 1)
        return lines[place] if place < len(lines) else at_the_end

    return following


def _leave() -> Any:
    raise Left


@contextmanager
def undisturbed(program: Program, stops: Sequence[Stop]) -> Iterator[None]:
    """Hooks, breakpoints, tracing and modules are the whole process's; put them back."""
    hook, trace = sys.breakpointhook, sys.gettrace()
    finders, path = list(sys.meta_path), list(sys.path)
    debuggers = {name: sys.modules[name].set_trace for name in DEBUGGERS if name in sys.modules}
    modules = {name: sys.modules.pop(name, None) for name in (*program.modules, program.name)}
    try:
        with _breakpoints_kept():
            yield
    finally:
        sys.breakpointhook = hook
        sys.settrace(trace)
        sys.path[:] = path
        clean_up(stops, finders, modules)
        for name, function in debuggers.items():
            sys.modules[name].set_trace = function  # type: ignore[attr-defined]  # they all have it


@contextmanager
def _breakpoints_kept() -> Iterator[None]:
    # bdb keeps them on its class, so they would be there in the next session too
    known, numbers = dict(bdb.Breakpoint.bplist), list(bdb.Breakpoint.bpbynumber)
    following = bdb.Breakpoint.next
    try:
        yield
    finally:
        bdb.Breakpoint.bplist.clear()
        bdb.Breakpoint.bplist.update(known)
        bdb.Breakpoint.bpbynumber[:], bdb.Breakpoint.next = numbers, following
