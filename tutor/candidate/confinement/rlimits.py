"""Limits of one process that the kernel keeps: memory, processor time, files, core dumps."""

from __future__ import annotations

import contextlib
import resource
import sys

MIB = 1 << 20
FILE_SIZE = 16 * MIB
OPEN_FILES = 64
# and threads, of one user in the candidate's user namespace
PROCESSES = 64


def limit_all(*, memory: int, cpu_seconds: int, few_processes: bool = False) -> None:
    """Limit this process for good.

    memory: bytes on top of what it has now. cpu_seconds: a second guard behind the clock that the
    judge watches. few_processes: also limit how many its user may have.
    """
    limit_memory(memory)
    _limit(resource.RLIMIT_CPU, cpu_seconds)
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_FSIZE, FILE_SIZE)
    _limit(resource.RLIMIT_NOFILE, OPEN_FILES)
    if few_processes:
        _limit(resource.RLIMIT_NPROC, PROCESSES)


def limit_memory(extra: int) -> None:
    """Allow `extra` bytes beyond what is mapped now.

    Both limits are needed: a shared mapping slips past DATA alone.
    """
    if sys.platform != "linux":
        return  # macOS accepts these limits and does not enforce them
    # open() rather than pathlib, which costs an import here
    with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123
        pages = file.read().split()
    page = resource.getpagesize()
    _limit(resource.RLIMIT_AS, int(pages[0]) * page + extra)
    _limit(resource.RLIMIT_DATA, int(pages[5]) * page + extra)


def _limit(what: int, value: int) -> None:
    _, hard = resource.getrlimit(what)
    ceiling = value if hard == resource.RLIM_INFINITY else min(value, hard)
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(what, (ceiling, ceiling))
