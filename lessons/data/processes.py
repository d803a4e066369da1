"""What the kernel tells of this process's children: who they are, whether they run, and whether
anybody has done anything since the last look.

Source: proc(5), and Documentation/scheduler/sched-stats.rst of the kernel for /proc/PID/schedstat.
Where there is no /proc of this process's own, as on macOS, multiprocessing knows its own children
and nobody knows what they do.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator
from types import FrameType
from typing import Any


class Stillness:
    """Looks at all processes from one down, and knows when none of them will act any more.

    at_rest: looks in a row between which no thread has run. asleep: looks, in all, at which every
    thread slept; a program that polls never rests. On a busy machine whoever waits for a processor
    is not asleep, so load ends no wait.
    """

    def __init__(
        self, root: int, leave_out: Callable[[int], bool], at_rest: int, asleep: int
    ) -> None:
        self.root, self.leave_out = root, leave_out
        self.at_rest, self.asleep = at_rest, asleep
        self.rested = self.slept = 0
        self.last: list[tuple[str, str]] | None = None

    def look(self, looks: int = 1, patience: int = 1, is_computing: bool = False) -> bool:
        """Whether nobody will act any more.

        looks: this one is the first for so long. patience: so many times the usual rest is needed.
        is_computing: whether the one that looks has done so since the last look, and not waited.
        """
        now = self._what_ran()
        is_at_rest = now is not None and now == self.last and not is_computing
        self.slept += looks if now is not None else 0
        self.rested = self.rested + looks if is_at_rest else 0
        self.last = now
        return self.rested >= self.at_rest * patience or self.slept >= self.asleep

    def _what_ran(self) -> list[tuple[str, str]] | None:
        """(thread, what it has run so far) of each; None where one runs, or would if it could."""
        if not _proc_is_own():
            return [("", str(self.slept))]  # nobody knows whether they rest, so time has to pass
        seen = []
        for pid in [self.root, *descendants_of(self.root)]:
            if pid != os.getpid() and not self.leave_out(pid):
                for thread in threads_of(pid):
                    place = f"/proc/{pid}/task/{thread}"
                    if state_in(place) in "RD":
                        return None
                    # the root's clock ticks while it waits, and that is not a deed
                    seen.append((thread, "" if pid == self.root else text_of(f"{place}/schedstat")))
        return seen


def children_of(pid: int | None = None) -> list[int]:
    """The processes that this one, or another, has started and that are not waited for yet."""
    mine = pid is None or pid == os.getpid()
    if not _proc_is_own():
        started = multiprocessing.active_children() if mine else []
        return [process.pid for process in started if process.pid]
    here = pid or os.getpid()
    lists = [text_of(f"/proc/{here}/task/{thread}/children") for thread in threads_of(here)]
    return [int(word) for text in lists for word in text.split()]


def descendants_of(pid: int) -> Iterator[int]:
    """Its children, their children, and so on."""
    waiting = children_of(pid)
    while waiting:
        child = waiting.pop()
        yield child
        waiting += children_of(child)


def is_running(pid: int) -> bool:
    """Not one that has ended and only has to be waited for."""
    if not _proc_is_own():
        return pid in [process.pid for process in multiprocessing.active_children()]
    return any(state_in(f"/proc/{pid}/task/{thread}") not in "ZX" for thread in threads_of(pid))


def threads_of(pid: int) -> list[str]:
    """Their numbers; none of a process that has gone."""
    try:
        return sorted(os.listdir(f"/proc/{pid}/task")) if _proc_is_own() else []
    except OSError:
        return []


def state_in(place: str) -> str:
    """R runs or could, D waits for a disk, S sleeps, Z has ended; X where it has gone."""
    # the name is in brackets and may hold any of them
    return (text_of(f"{place}/stat").rpartition(")")[2].split() or ["X"])[0]


def put_back(number: int, handler: Any) -> None:
    """Let a signal do again what it did before. One that was sent earlier and comes only now must
    not end the process, so the default of an alarm is not restored.
    """
    signal.signal(number, _too_late if handler == signal.SIG_DFL else handler)


def _too_late(number: int, frame: FrameType | None) -> None:
    """Nobody waits for it any more."""


def text_of(path: str) -> str:
    """A file of /proc; "" where its process has gone."""
    try:
        with open(path, encoding="ascii", errors="replace") as file:
            return file.read()
    except OSError:
        return ""


def _proc_is_own() -> bool:
    """Whether /proc numbers processes as this one does; in a container it may be another's."""
    try:
        return os.readlink("/proc/self") == str(os.getpid())
    except OSError:
        return False
