"""`back`: return to an earlier stop, exactly; and return there by itself when the learner's code
crashes.

Where a stop could not be kept as a process of its own (threads, or one of many that were given up),
the nearest kept stop before it is opened and what was typed since is run again, unseen.
"""

from __future__ import annotations

import os
import textwrap
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from tutor.debugger.messages import BackEvent, CrashEvent
from tutor.debugger.pdb.carried import Carried
from tutor.debugger.pdb.extensions import Command, Extension, Pause
from tutor.debugger.timetravel.back_words import (
    AS_IT_WAS,
    IN_WORKER,
    NO_CHECKPOINTS,
    NOT_KEPT,
    NOT_REACHED,
    RUN_AGAIN,
    after_crash,
    too_far,
)
from tutor.debugger.timetravel.breakpoints import breakpoint_states, set_again
from tutor.debugger.timetravel.checkpoints import Checkpoints
from tutor.debugger.timetravel.notes import RunAgain, Wake
from tutor.debugger.timetravel.running_again import RunningAgain, place_of
from tutor.debugger.timetravel.searcher import Searcher

if TYPE_CHECKING:
    from tutor.debugger.timetravel.terminal_restore import TerminalRestore


class Back(Extension):
    """checkpoints: the kept stops; None switches all of it off. terminal: what has to be put right
    on a real one.
    """

    def __init__(
        self,
        checkpoints: Checkpoints | None = None,
        terminal: TerminalRestore | None = None,
        why_not: str = NO_CHECKPOINTS,
    ) -> None:
        """why_not: what is said where no stop is kept."""
        self.checkpoints, self.terminal, self._why_not = checkpoints, terminal, why_not
        self._typed: dict[int, list[str]] = {}  # what was typed at each stop, by its depth
        self._places: dict[int, str] = {}  # where each stop was, by its depth
        self._again: RunningAgain | None = None  # while what was typed is run again
        self.searchers: dict[str, Searcher] = {}  # by the kind of their searches
        self._is_passing = self._is_told = False

    @property
    def commands(self) -> Mapping[str, Command]:
        """back."""
        return {"back": Command(self.back)}

    # --- what happens

    def may_stop(self, asked_for: bool) -> bool:
        """A copy that the learner's code forked has no terminal to ask at."""
        if self.checkpoints is None or os.getpid() == self.checkpoints.tip:
            return True
        if asked_for and not self._is_told:
            self._is_told = True
            self.context.tell(IN_WORKER.format(pid=os.getpid()))
        return False

    def on_stop(self, pause: Pause) -> None:
        """Keep this stop. Each return to it comes out of keep() once more, in another process."""
        checkpoints, self._is_passing = self.checkpoints, pause.passing
        if checkpoints is None or pause.passing:
            return
        depth, place = checkpoints.depth + 1, place_of(pause.frame)
        if self._again is not None and self._again.is_on_the_way(depth):
            checkpoints.depth = depth
        else:
            self._keep(checkpoints, place)
        self._typed[checkpoints.depth], self._places[checkpoints.depth] = [], place

    def _keep(self, checkpoints: Checkpoints, place: str) -> None:
        wake = checkpoints.keep()
        if self.terminal:
            self.terminal.on_kept(checkpoints)
        self._show_again(checkpoints.depth, place)
        if wake:
            self._wake_up(checkpoints, wake)

    def on_line(self, line: str) -> str:
        """Remember what is typed, so that it can be run again."""
        if self.checkpoints is not None:
            if self._again is None:
                self.checkpoints.line_typed()
            if self._is_passing:  # the breakpoint brings its commands along
                return line
            self._typed.setdefault(self.checkpoints.depth, []).append(line)
        return line

    def on_raised(self) -> None:
        """What is run again unseen may fail this time, or have failed at the stop itself."""
        self._show_again(self.checkpoints.depth + 1 if self.checkpoints is not None else 0)

    def ended(self, how: str) -> None:
        """Nothing is kept beyond the session."""
        self._show_again()
        if self.checkpoints is not None and os.getpid() == self.checkpoints.tip:
            self.checkpoints.done()

    def carry(self, carried: Carried) -> Carried:
        """Breakpoints stay, and so do commands that were typed behind `back ;;`."""
        queue = tuple(self.context.debugger.cmdqueue)
        return replace(carried, breakpoints=breakpoint_states(), queue=queue)

    def restore(self, carried: Carried) -> None:
        """After a crash no queued command is left: it would lead into it again."""
        self.context.debugger.cmdqueue[:] = carried.queue
        if carried.breakpoints is not None:
            set_again(self.context.debugger, carried.breakpoints)

    def typed_at(self, depth: int) -> tuple[str, ...]:
        """What was typed at the stop of this depth."""
        return tuple(self._typed.get(depth, ()))

    # --- going back

    def back(self, arg: str) -> None:
        """back [n]
        Go back to the stop before this one, or n stops. `back 0` opens this one as it was. Values,
        edits in place, random numbers and gradients are as they were then; files are not.
        Breakpoints stay.
        """
        if self.checkpoints is None:
            self.context.fail(self._why_not)
            return
        try:
            steps = int(arg) if arg.strip() else 1
        except ValueError:
            words = f"`back` takes a number of stops, for instance `back 2`, not {arg.strip()!r}"
            self.context.fail(words)
            return
        before = self.checkpoints.depth - 1
        if not 0 <= steps <= before:
            self.context.fail(too_far(steps, before))
            return
        self._go(self.checkpoints, self.checkpoints.depth - steps)

    def _go(self, checkpoints: Checkpoints, depth: int) -> None:
        kept = [other for other in checkpoints.kept() if other <= depth]
        if not kept:
            self.context.fail(NOT_KEPT)
            return
        nearest = kept[-1]
        carried, again = self.context.carry(), None
        if nearest < depth:
            typed = (line for at in range(nearest, depth) for line in self._typed.get(at, ()))
            again = RunAgain(depth, tuple(typed), self._places.get(depth, ""))
        self.context.emit(BackEvent(checkpoints.depth, depth, exact=nearest == depth))
        checkpoints.go_back(nearest, carried, again)

    # --- in the process that continues

    def _wake_up(self, checkpoints: Checkpoints, wake: Wake) -> None:
        """This stop is opened again: say why, and take over what is known since."""
        if wake.crashed and self.terminal:
            self.terminal.restore_mode()
        if wake.again is not None:
            RunningAgain.restore(self.context.restore, wake.carried)
            self._again = RunningAgain(self.context.debugger, wake.again, wake.carried)
            return
        self.context.restore(wake.carried)
        if wake.search is not None:
            self.searchers[wake.search.kind].begin(wake.search)
        elif wake.answer is not None:
            self.searchers[wake.answer.search.kind].tell(wake.answer)
        elif wake.crashed:
            self.context.emit(CrashEvent(wake.signal, wake.code, checkpoints.depth))
            self._tell_crash(wake)
        else:
            self.context.debugger.lastcmd = "back"
            self.context.tell(AS_IT_WAS)

    def _tell_crash(self, wake: Wake) -> None:
        place = self.terminal.crash_place() if self.terminal else ""
        words = after_crash(wake.signal, wake.code, place)
        self.context.say("\n" + textwrap.fill(words, self.context.width - 1))

    def _show_again(self, depth: int = 0, place: str = "") -> None:
        """End running again unseen, if it is under way: at this stop, or at the program's end."""
        again, self._again = self._again, None
        if again is not None:
            again.end()
            self.context.tell(RUN_AGAIN if again.has_reached(depth, place) else NOT_REACHED)
