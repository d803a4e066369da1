"""Process groups and children: who is there, and how all of them are ended."""

from __future__ import annotations

import contextlib
import os
import signal
import time


def children_of_this_process() -> list[int]:
    """On Linux, orphaned grandchildren included; elsewhere nobody knows."""
    # open() rather than pathlib, which a zygote does not import
    try:
        with open(f"/proc/self/task/{os.getpid()}/children", encoding="ascii") as file:  # noqa: PTH123
            return [int(pid) for pid in file.read().split()]
    except OSError:
        return []


def kill_group(pid: int, number: int = signal.SIGKILL) -> None:
    """Signal a process and its whole group; one that has ended already is none."""
    with contextlib.suppress(OSError):
        os.killpg(pid, number)
    with contextlib.suppress(OSError):
        os.kill(pid, number)


def end_all(pids: list[int], seconds: float) -> None:
    """End these with everything that came from them.

    Who left its group or its parent becomes a child of this process when its parent dies, so this
    looks again until nobody is left or the time is over.
    """
    deadline = time.monotonic() + seconds
    while pids and time.monotonic() < deadline:
        for pid in pids:
            kill_group(pid)
        with contextlib.suppress(ChildProcessError):
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        pids = children_of_this_process()
        time.sleep(0.002 if pids else 0)
