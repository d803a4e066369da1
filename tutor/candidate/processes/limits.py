"""What a forked child may not do: limits on memory, time and files; it ends with its parent."""

from __future__ import annotations

import contextlib
import ctypes
import os
import resource
import signal
import sys

PR_SET_PDEATHSIG = 1
PR_SET_DUMPABLE = 4
PR_SET_CHILD_SUBREAPER = 36
PR_SET_NO_NEW_PRIVS = 38

MIB = 1 << 20


def confine(*, memory: int, cpu_seconds: int) -> tuple[str, ...]:
    """Limit this process for good; returns the names of the layers that hold.

    memory: bytes on top of what the process has now. cpu_seconds: a second guard behind the clock
    that the judge watches.
    """
    layers = ["own session", "rlimits"]
    with contextlib.suppress(PermissionError):
        os.setsid()
    if prctl(PR_SET_PDEATHSIG, signal.SIGKILL):
        layers.append("dies with its parent")
    if prctl(PR_SET_NO_NEW_PRIVS, 1):
        layers.append("no new privileges")
    limit_memory(memory)
    _limit(resource.RLIMIT_CPU, cpu_seconds)
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_FSIZE, 16 * MIB)
    _limit(resource.RLIMIT_NOFILE, 64)
    return tuple(layers)


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


def become_undumpable() -> None:
    """Keep processes of the same user from reading this one's memory (root may still)."""
    prctl(PR_SET_DUMPABLE, 0)


def become_subreaper() -> None:
    """Let orphaned grandchildren come to this process, which then can end them."""
    prctl(PR_SET_CHILD_SUBREAPER, 1)


def prctl(option: int, value: int) -> bool:
    """Linux's prctl(2); False where it does not exist or refuses."""
    if _LIBC is None:
        return False
    return bool(_LIBC.prctl(option, ctypes.c_ulong(value), 0, 0, 0) == 0)


def _limit(what: int, value: int) -> None:
    _, hard = resource.getrlimit(what)
    ceiling = value if hard == resource.RLIM_INFINITY else min(value, hard)
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(what, (ceiling, ceiling))


_LIBC = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None
