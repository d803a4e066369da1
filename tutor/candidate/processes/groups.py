"""Process groups and children: who is there, and how all of them are ended."""

from __future__ import annotations

import contextlib
import os
import signal
import time
from pathlib import Path


def children_of_this_process() -> list[int]:
    """On Linux, orphaned grandchildren included; elsewhere nobody knows."""
    return children_of("self", os.getpid())


def children_of(pid: int | str, thread: int) -> list[int]:
    """The processes that one thread of a process has started and that still exist."""
    try:
        text = Path(f"/proc/{pid}/task/{thread}/children").read_text(encoding="ascii")
    except OSError:
        return []
    return [int(child) for child in text.split()]


def kill_group(pid: int, number: int = signal.SIGKILL) -> None:
    """Signal a process and its whole group; one that has ended already is none.

    Each is sent it once: a second signal would end a candidate that still writes where it is.
    """
    with contextlib.suppress(OSError):
        os.killpg(pid, number)
    with contextlib.suppress(OSError):
        if number == signal.SIGKILL or os.getpgid(pid) != pid:  # it may have left its group
            os.kill(pid, number)


def end_all(pids: list[int], seconds: float) -> None:
    """End these and all other children of this process, with everything that came from them.

    Who left its group or its parent becomes a child of this process when its parent dies, so this
    looks again until nobody is left or the time is over. Whoever started one of those may have been
    reaped before, so that none of `pids` leads to them.
    """
    deadline = time.monotonic() + seconds
    pids = [*pids, *children_of_this_process()]
    while pids and time.monotonic() < deadline:
        for pid in pids:
            kill_group(pid)
        with contextlib.suppress(ChildProcessError):
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        pids = children_of_this_process()
        time.sleep(0.002 if pids else 0)
