"""A debug session without a terminal and without a person: lines come from a function. For `tutor
verify` and the tests of content.

Runs the program in this process: call it in a candidate, a judge or a test, never in the shell.
"""

from __future__ import annotations

import bdb
import io
import pdb
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from tutor.debugger.goals.goal_progress import OPEN, REACHED, VOID, GoalProgress, Task
from tutor.debugger.goals.goal_words import command_for
from tutor.debugger.messages import Event, FaultEvent, StopEvent
from tutor.debugger.pdb.session import Left, Session
from tutor.debugger.pdb.stop_hooks import DEBUGGERS
from tutor.debugger.pdb.tutor_pdb import make_debugger
from tutor.debugger.plan.plan import Stop
from tutor.debugger.playback.reach import clean_up
from tutor.debugger.program import Outcome, Program, run_program
from tutor.debugger.standard_extensions import standard_extensions

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

    def __init__(self, next_line: Callable[[], str], **kwargs: Any) -> None:
        super().__init__(stdout=io.StringIO(), **kwargs)
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


def play(program: Program, stops: Sequence[Stop], feed: Feed) -> Played:
    """Play one session; the process is afterwards as it was before."""
    progress = GoalProgress(stops)
    events: list[Event] = []
    extensions = standard_extensions(progress, panels=lambda: False)
    session = Session(program.files, stops, extensions, events.append, _leave)
    player = Player(session, progress)
    with _undisturbed(program, stops):
        debugger = PlayerPdb(lambda: feed(player), session=session)
        outcome = run_program(session, program)
        session.end(outcome.how)
    marked = {
        mark: tuple(task.goal.key for task in progress.tasks if progress.mark(task) == mark)
        for mark in (REACHED, OPEN, VOID)
    }
    return Played(
        marked[REACHED],
        marked[OPEN],
        marked[VOID],
        outcome,
        debugger.stdout.getvalue(),
        tuple(event.text for event in events if isinstance(event, FaultEvent)),
        tuple(event for event in events if isinstance(event, StopEvent)),
    )


def lines_of(lines: Sequence[str], at_the_end: str = "q") -> Feed:
    """A feed that types these, then leaves."""
    rest = list(lines)
    return lambda player: rest.pop(0) if rest else at_the_end


class Robot:
    """A feed that does what `hint` says, goal by goal, and runs on where nothing is left."""

    def __init__(self) -> None:
        self.tried: set[str] = set()

    def __call__(self, player: Player) -> str:
        progress = player.progress
        # predictions last: after one the line has run
        for task in sorted(progress.open, key=lambda task: task.goal.kind == "predicted"):
            # once each: what has not helped will not help a second time
            if task.goal.key not in self.tried and progress.may_be_reached(task):
                line = _command(player, task)
                # once each: a line that has not reached its goal will not do so the next time
                self.tried.add(task.goal.key)
                if line:
                    return line
        # after an exception nothing runs any more
        return "c" if player.session.exceptions.last is None else "q"


def _command(player: Player, task: Task) -> str:
    """What reaches a goal, "" where only a person could say."""
    stop = player.session.hooks.stops[task.number]
    if task.goal.kind == "answered":
        return f"answer {stop.answer}"
    if task.goal.kind == "predicted":
        return f"predict {stop.predict.answer} ;; n" if stop.predict else ""
    line = command_for(task.goal)
    needs_a_person = re.search(r"   |LINE|\.\.\.", line) and not task.goal.type
    return "" if needs_a_person else line


def _leave() -> Any:
    raise Left


@contextmanager
def _undisturbed(program: Program, stops: Sequence[Stop]) -> Iterator[None]:
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
