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
from tutor.debugger.goals.guide import Guide
from tutor.debugger.pdb.session import DEBUGGERS, Left, Session
from tutor.debugger.pdb.tensor_commands import TensorCommands
from tutor.debugger.plan.plan import Stop
from tutor.debugger.playback.reach import clean_up
from tutor.debugger.program import Outcome, Program, run_program

MOST_LINES = 2000  # a session that asks for more is going in circles
Feed = Callable[["Player"], str]


@dataclass(frozen=True)
class Played:
    """One finished session.

    reached, open, void: keys of its goals; void are those that mean nothing in this program. text:
    everything that was printed, with the lines that were typed. faults: what went wrong in judging.
    """

    reached: tuple[str, ...]
    open: tuple[str, ...]
    void: tuple[str, ...]
    outcome: Outcome
    text: str
    faults: tuple[str, ...] = ()


class Player(Guide, TensorCommands, Session, pdb.Pdb):
    """A session that asks a function for its lines."""

    def __init__(self, feed: Feed, **kwargs: Any) -> None:
        super().__init__(stdout=io.StringIO(), panels=False, **kwargs)
        self.feed = feed
        self.prompt = ""
        self.typed = 0

    def cmdloop(self, intro: Any = None) -> None:
        """Until a command moves on."""
        self.preloop()
        stop = None
        while not stop:
            self.typed += 1
            line = (
                self.cmdqueue.pop(0)
                if self.cmdqueue
                else self.feed(self)
                if self.typed < MOST_LINES
                else "q"
            )
            self.message(f"> {line}")
            line = self.precmd(line)
            stop = self.postcmd(self.onecmd(line), line)
        self.postloop()


def play(program: Program, stops: Sequence[Stop], feed: Feed) -> Played:
    """Play one session; the process is afterwards as it was before."""
    tally, faults = GoalProgress(stops), []

    def emit(name: str, data: dict[str, Any]) -> None:
        if name == "fault":
            faults.append(str(data["text"]))

    with _undisturbed(program, stops):
        player = Player(
            feed, files=program.files, stops=stops, leave=_leave, tally=tally, emit=emit
        )
        outcome = run_program(player, program)
        if outcome.how != "quit":
            player.ended()
    text = player.stdout.getvalue()  # type: ignore[attr-defined]
    reached, still, void = (
        tuple(task.goal.key for task in tally.tasks if tally.mark(task) == mark)
        for mark in (REACHED, OPEN, VOID)
    )
    return Played(reached, still, void, outcome, text, tuple(faults))


def lines_of(lines: Sequence[str], at_the_end: str = "q") -> Feed:
    """A feed that types these, then leaves."""
    rest = list(lines)
    return lambda player: rest.pop(0) if rest else at_the_end


class Robot:
    """A feed that does what `hint` says, goal by goal, and goes on where nothing is left."""

    def __init__(self) -> None:
        self.tried: set[str] = set()

    def __call__(self, player: Player) -> str:
        for task in sorted(
            player.tally.open, key=lambda task: task.goal.kind == "predicted"
        ):  # after it the line has run
            if task.goal.key not in self.tried and player.tally.may_be_reached(task):
                line = _command(player, task)
                self.tried.add(task.goal.key)
                if line:
                    return line
        return "c" if player.failure is None else "q"


def _command(player: Player, task: Task) -> str:
    """What reaches a goal, "" where only a person could say."""
    stop = player.stops[task.number]
    if task.goal.kind == "answered":
        return f"answer {stop.answer}"
    if task.goal.kind == "predicted":
        return f"predict {stop.predict.answer} ;; n" if stop.predict else ""
    line = command_for(task.goal)
    return "" if re.search(r"   |LINE|\.\.\.", line) and not task.goal.type else line


def _leave() -> Any:
    raise Left


@contextmanager
def _undisturbed(program: Program, stops: Sequence[Stop]) -> Iterator[None]:
    """Hooks, breakpoints, tracing and modules are the whole process's; put them back."""
    hook, trace, finders, path = (
        sys.breakpointhook,
        sys.gettrace(),
        list(sys.meta_path),
        list(sys.path),
    )
    debuggers = {name: sys.modules[name].set_trace for name in DEBUGGERS if name in sys.modules}
    before = {name: sys.modules.pop(name, None) for name in (*program.modules, program.name)}
    known, numbers, following = (
        dict(bdb.Breakpoint.bplist),
        list(bdb.Breakpoint.bpbynumber),
        bdb.Breakpoint.next,
    )
    try:
        yield
    finally:
        sys.breakpointhook = hook
        sys.settrace(trace)
        sys.path[:] = path
        clean_up(stops, finders, before)
        for name, function in debuggers.items():
            sys.modules[name].set_trace = function  # type: ignore[attr-defined]  # they all have it
        bdb.Breakpoint.bplist.clear()
        bdb.Breakpoint.bplist.update(known)
        bdb.Breakpoint.bpbynumber[:], bdb.Breakpoint.next = numbers, following
