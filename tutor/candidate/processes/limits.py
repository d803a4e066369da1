"""What the tutor's own processes and the learner's Python ask of the kernel for themselves."""

from __future__ import annotations

import contextlib
import os
import signal

from tutor.candidate.confinement.kernel import (
    PR_SET_CHILD_SUBREAPER,
    PR_SET_DUMPABLE,
    PR_SET_NO_NEW_PRIVS,
    PR_SET_PDEATHSIG,
    prctl,
)
from tutor.candidate.confinement.rlimits import limit_all, limit_memory

__all__ = [
    "PR_SET_PDEATHSIG",
    "become_subreaper",
    "become_undumpable",
    "confine",
    "limit_memory",
    "prctl",
]


def confine(*, memory: int, cpu_seconds: int) -> None:
    """Limit the learner's Python for good: a session of its own, memory, time, files, no new
    rights; it ends with its parent.

    memory: bytes on top of what the process has now. A candidate is confined more strictly, by
    tutor.candidate.confinement.
    """
    with contextlib.suppress(PermissionError):
        os.setsid()
    prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    prctl(PR_SET_NO_NEW_PRIVS, 1)
    limit_all(memory=memory, cpu_seconds=cpu_seconds)


def become_undumpable() -> None:
    """Keep processes of the same user from reading this one's memory (root may still)."""
    prctl(PR_SET_DUMPABLE, 0)


def become_dumpable() -> None:
    """Let debuggers of the same user look into this process, as into any other."""
    prctl(PR_SET_DUMPABLE, 1)


def become_subreaper() -> None:
    """Let orphaned grandchildren come to this process, which then can end them."""
    prctl(PR_SET_CHILD_SUBREAPER, 1)
