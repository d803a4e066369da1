"""How much memory a candidate and all that it started hold together, seen from outside.

A limit of the kernel counts each process by itself. Where a submission may start processes, the
zygote adds up; where it may not, there is one process and its limit is enough.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

from tutor.candidate.confinement.rlimits import PROCESSES
from tutor.candidate.processes.groups import children_of
from tutor.candidate.processes.proc_numbers import NOT_SHOWN, shown_as

KIB = 1 << 10
HELD = ("RssAnon:", "RssShmem:")  # in /proc/PID/status: its own pages, and those of shared memory


class GroupMemory:
    """Looks at one candidate. pid: as this process sees it. most: bytes."""

    def __init__(self, pid: int, most: int) -> None:
        self.pid = shown_as(pid)
        self.most = most
        # a fork holds its parent's pages without having any of its own
        self.shared_with_all = held_by(self.pid)

    def is_too_big(self) -> bool:
        """Whether its processes hold more than they may, or there are too many of them."""
        if self.pid == NOT_SHOWN:
            return False
        pids = list(self.processes())
        beyond = (max(0, held_by(pid) - self.shared_with_all) for pid in pids)
        return len(pids) > PROCESSES or sum(beyond) > self.most

    def processes(self) -> Iterator[int]:
        """Every process below the candidate, itself first, as /proc numbers them. It adopts those
        whose parent ends.
        """
        waiting = [self.pid]
        while waiting:
            pid = waiting.pop()
            yield pid
            with contextlib.suppress(OSError):
                for thread in os.listdir(f"/proc/{pid}/task"):  # noqa: PTH208
                    waiting += children_of(pid, int(thread))


def held_by(pid: int) -> int:
    """Bytes of memory that only this process, or what shares memory with it, keeps in use."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return 0
    sizes = (line.split() for line in lines.splitlines() if line.startswith(HELD))
    return sum(int(size) * KIB for _, size, _ in sizes)
