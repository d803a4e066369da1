"""How much memory a candidate and all that it started hold together, seen from outside.

A limit of the kernel counts each process by itself. Where a submission may start processes, the
zygote adds up; where it may not, there is one process and its limit is enough.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from tutor.candidate.confinement.rlimits import PROCESSES
from tutor.candidate.processes.groups import children_of
from tutor.candidate.processes.proc_numbers import NOT_SHOWN, shown_as

KIB = 1 << 10
# in /proc/PID/smaps_rollup: of a page that several processes share, each has its part
PARTS = ("Pss_Anon:", "Pss_Shmem:")
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
        return len(pids) > PROCESSES or self._held(pids) > self.most

    def _held(self, pids: Sequence[int]) -> int:
        """Bytes of all of them, without what the candidate had when it was forked.

        A page of that which a child writes to becomes its own, and only the parts tell it; where
        the kernel does not show them, such pages do not count.
        """
        parts = [parts_of(pid) for pid in pids]
        if None not in parts:
            return sum(part or 0 for part in parts) - self.shared_with_all
        return sum(max(0, held_by(pid) - self.shared_with_all) for pid in pids)

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
    return _sum_of(pid, "status", HELD) or 0


def parts_of(pid: int) -> int | None:
    """Bytes of its memory, a shared page divided among those that share it: their sum over some
    processes counts every page once. 0 for one that has ended, reaped or not; None where it is
    not shown.

    Source: Documentation/filesystems/proc.rst of the kernel, smaps_rollup.
    """
    found = _sum_of(pid, "smaps_rollup", PARTS)
    # one that waits to be reaped has no memory, and must not keep the others from being counted
    has_memory = _sum_of(pid, "status", ("VmRSS:",)) is not None
    return found if has_memory else 0


def _sum_of(pid: int, file: str, fields: tuple[str, ...]) -> int | None:
    """Bytes; None where the file cannot be read, or has none of the fields."""
    try:
        lines = Path(f"/proc/{pid}/{file}").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    sizes = [line.split()[1] for line in lines.splitlines() if line.startswith(fields)]
    return sum(map(int, sizes)) * KIB if sizes else None
