"""The processes that a zygote has forked: which client asked for each, and how they are ended."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
from collections.abc import Iterator
from pathlib import Path

from tutor.candidate.confinement.attempts import status_fields
from tutor.candidate.processes.cells import Cells
from tutor.candidate.processes.groups import children_of_this_process, end_all, kill_group
from tutor.candidate.processes.messages import RUN_DELAY, TIME_USED
from tutor.candidate.processes.proc_numbers import NOT_SHOWN, shown_as


class OwnedChildren:
    """cells: cleared of each child that has ended."""

    def __init__(self, cells: Cells) -> None:
        self.cells = cells
        self.owner: dict[int, socket.socket] = {}

    def kill(self, client: socket.socket, pid: int, number: int = signal.SIGKILL) -> None:
        """Signal one that this client asked for, with its whole group."""
        # only one that is not reaped yet: later its number may be another process's
        if self.owner.get(pid) is client:
            kill_group(pid, number)

    def kill_all_of(self, client: socket.socket) -> None:
        """End all that this client asked for."""
        for pid, owner in list(self.owner.items()):
            if owner is client:
                kill_group(pid)

    def kill_too_big(self) -> None:
        """End candidates whose processes together hold more memory than they may."""
        for pid in self.cells.too_big():
            kill_group(pid)

    def status(self, pid: int) -> dict[str, str]:
        """What /proc says of one of them, by field; nothing of any other process."""
        shown = shown_as(pid) if pid in self.owner else NOT_SHOWN
        if shown == NOT_SHOWN:
            return {}
        used = sum(map(_time_used, self.cells.processes_of(pid) or [shown]))
        return status_fields(shown) | _run_delay(shown) | {TIME_USED: str(used)}

    def reap(self) -> Iterator[tuple[socket.socket, int, int]]:
        """(who asked for it, pid, wait status) of each that has ended. What those left running is
        ended.
        """
        with contextlib.suppress(ChildProcessError):
            while True:
                pid, status = os.waitpid(-1, os.WNOHANG)
                if pid == 0:
                    break
                self.cells.clear(pid)
                if pid in self.owner:
                    yield self.owner.pop(pid), pid, status
        for pid in children_of_this_process():
            if pid not in self.owner:  # a grandchild that outlived its candidate
                with contextlib.suppress(OSError):
                    os.kill(pid, signal.SIGKILL)

    def end_all(self, seconds: float) -> None:
        """End every one of them, and remove what they have written."""
        end_all(list(self.owner), seconds)
        self.cells.clear_all()


def _run_delay(pid: int) -> dict[str, str]:
    """Source: Documentation/scheduler/sched-stats.rst of the kernel, /proc/PID/schedstat."""
    with contextlib.suppress(OSError, IndexError):
        return {RUN_DELAY: Path(f"/proc/{pid}/schedstat").read_text(encoding="ascii").split()[1]}
    return {}


def _time_used(pid: int) -> int:
    """Nanoseconds of all its threads and of its children that have ended: proc_pid_stat(5)."""
    with contextlib.suppress(OSError, IndexError):
        text = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace")
        # the name is in brackets and may hold any of them; utime to cstime are fields 14 to 17
        ticks = text.rpartition(")")[2].split()[11:15]
        return sum(map(int, ticks)) * (1_000_000_000 // os.sysconf("SC_CLK_TCK"))
    return 0
