"""Going back in time by processes: at every stop the state of the whole process is kept in a copy
that sleeps.

At the first stop the process forks; the copy runs on, and the original becomes the *keeper*
(keeper.py): it never runs the learner's code again, and its own memory is the first stop. At each
later stop the process that runs (the *tip*) forks a copy that sleeps; the tip itself runs on, so
its threads, its children and its number stay what they are. To go back, the tip leaves a note and
ends, and the keeper wakes the copy that was asked for. A tip that dies without a note has crashed:
the keeper wakes the newest copy.

Exact for all that lives in memory (locals, edits in place, random state, autograd graphs), not for
files, the network or other programs: while it has processes of its own no stop is kept.
"""

from __future__ import annotations

import dataclasses
import os
import signal
import sys
from typing import Any, NoReturn

from tutor.candidate.processes import limits
from tutor.candidate.processes.copies import (
    WAKE,
    children,
    deaf,
    end_children,
    end_process,
    end_unwaited,
    flush,
    memory_left,
    one_thread,
)
from tutor.debugger.pdb.carried import Carried
from tutor.debugger.timetravel.crash_file import shared_file
from tutor.debugger.timetravel.event_loop import fork
from tutor.debugger.timetravel.keeper import Keeper
from tutor.debugger.timetravel.notes import Done, GoBack, RunAgain, Wake, WakeUp
from tutor.debugger.timetravel.shared_page import SharedPage, Sleeper
from tutor.debugger.timetravel.waiting_helpers import waiting_helpers

MOST = 50  # stops that are kept: the first and the newest others
SPARE = 400 << 20  # bytes of memory that shall stay free; older stops are given up for them


class Checkpoints:
    """The kept stops of one session.

    depth: the number of this stop since the beginning, from 1; 0 before the first. keeper, tip:
    process numbers; keeper is 0 until there is one. crashes: a file that all processes of the
    session share, where faulthandler writes.
    """

    def __init__(self, most: int = MOST, forks: bool = True) -> None:
        """forks: False makes every stop one that cannot be kept, as where fork is missing."""
        self.depth = 0
        self.keeper = 0
        self.tip = os.getpid()
        self.crashes = shared_file()
        self._most = max(2, most)
        self._first = 0  # the depth of the keeper's own stop
        self._forks = forks and hasattr(os, "fork")
        self._page = SharedPage()
        self._ending: list[int] = []  # copies that were told to end and may not have yet

    def kept(self) -> list[int]:
        """The depths that can be gone back to at once, oldest first."""
        first = [self._first] if self.keeper else []
        return first + [sleeper.depth for sleeper in self._page.registry if not sleeper.passing]

    def keep(self) -> Wake | None:
        """Keep this stop. Returns None; and the reason, in another process, when it is woken."""
        self.depth += 1
        if not self.can_fork():
            return None
        flush()
        return self._keep_in_copy() if self.keeper else self._become_keeper()

    def keep_passing(self) -> Wake | None:
        """Keep this moment after the last stop, and none kept like this before. As keep()."""
        before = self._passing()
        flush()
        wake = self._keep_in_copy(passing=True)
        if wake is None:
            self._drop(before)
        return wake

    def drop_passing(self) -> None:
        """It is not needed any more."""
        self._drop(self._passing())

    def _passing(self) -> list[int]:
        return [sleeper.pid for sleeper in self._page.registry if sleeper.passing]

    def _drop(self, pids: list[int]) -> None:
        self._page.registry = [one for one in self._page.registry if one.pid not in pids]
        end_unwaited(pids, self._ending)

    @property
    def has_passing(self) -> bool:
        """Whether a moment after the last stop is kept."""
        return bool(self._passing())

    def leave_for_passing(self, carried: Carried, **why: Any) -> NoReturn:
        """End this process and let the moment that was kept last run on instead. why: its note."""
        self.leave_for(GoBack(self.depth + 1, carried, **why))

    def can_fork(self) -> bool:
        """Whether a copy would be whole: it has no other threads and can wait for no processes."""
        ours = {*(sleeper.pid for sleeper in self._page.registry), *self._ending}
        is_alone = len(sys._current_frames()) == 1 + waiting_helpers()
        return self._forks and is_alone and not set(children()) - ours

    def can_repeat(self) -> bool:
        """Whether a copy would run on as this process does, and could be woken."""
        return self.can_fork() and bool(self.keeper)

    def go_back(self, depth: int, carried: Carried, again: RunAgain | None) -> NoReturn:
        """End this process and open the kept stop at `depth`. again: what shall be run there,
        unseen. Raises LookupError if it is not kept.
        """
        if depth in self.kept():
            self.leave_for(GoBack(depth, carried, again))
        raise LookupError(depth)

    def leave_for(self, note: GoBack) -> NoReturn:
        """End this process as a note to the keeper says."""
        flush()
        end_children([(sleeper.depth, sleeper.pid) for sleeper in self._page.registry])
        if not self._page.put(note):  # too long; this much fits
            self._page.put(dataclasses.replace(note, carried=Carried(), again=None))
        os._exit(0)

    def line_typed(self) -> None:
        """A line was typed: what happens from now on is the learner's doing."""
        if self.keeper and not self._page.typed:
            self._page.typed = True

    def done(self) -> None:
        """The session is over as soon as this process ends."""
        if self.keeper:
            self._page.put(Done())

    def _become_keeper(self) -> Wake | None:
        """Returns in the copy, which is the new tip; and again for each return to this stop."""
        # copies whose maker has ended come to the keeper, which can then wait for them
        limits.become_subreaper()
        self.keeper, self._first, wake = os.getpid(), self.depth, None
        keeper = Keeper(self._page)
        while True:
            with deaf() as hear_again:
                try:
                    pid = fork()
                except OSError:  # no process or memory to be had
                    self.keeper = 0
                    return wake
                if pid == 0:
                    hear_again()
                    self.tip = os.getpid()
                    return wake
                wake = keeper.watch(pid)

    def _keep_in_copy(self, passing: bool = False) -> Wake | None:
        """Returns in the tip; and in the copy, once it is woken and has become the tip."""
        wake = None
        while True:
            with deaf() as hear_again:
                try:
                    pid = fork()
                except OSError:
                    return wake
                if pid == 0:
                    wake = self._sleep()
                    hear_again()
                    self.tip = os.getpid()
                    continue  # awake, it is the tip, and keeps this stop once more
            kept = self._thinned(self._page.registry)
            mine = Sleeper(self.depth + passing, pid, passing)
            # a stop that a search runs through once more is not the newest
            self._page.registry = sorted([*kept, mine], key=lambda sleeper: sleeper.depth)
            return wake

    def _sleep(self) -> Wake:
        while True:
            signal.sigwait({WAKE})
            note = self._page.take()
            if isinstance(note, WakeUp) and note.pid == os.getpid():
                one_thread()
                return note.why
            if note is not None:
                self._page.put(note)  # for another copy

    def _thinned(self, sleepers: list[Sleeper]) -> list[Sleeper]:
        """Without the oldest, where there are too many or memory is short."""
        # two less: room for the keeper's own stop and for the one that is about to be kept
        while sleepers and (len(sleepers) > self._most - 2 or memory_left() < SPARE):
            end_process(sleepers.pop(0).pid)
        return sleepers
