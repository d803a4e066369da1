"""The number under which /proc shows a child of this process.

A container may refuse a /proc of its own to a pid namespace. The one that is there shows the same
processes under the numbers of the namespace around it.
"""

from __future__ import annotations

import os
from pathlib import Path

from tutor.candidate.confinement.attempts import status_fields
from tutor.candidate.confinement.small_root import proc_is_own
from tutor.candidate.processes.groups import children_of

NOT_SHOWN = 0


def shown_as(pid: int) -> int:
    """pid: as this process knows its child. NOT_SHOWN where /proc has nothing of it."""
    if proc_is_own():
        return pid
    try:
        here = Path("/proc/self").readlink().name
        threads = os.listdir(f"/proc/{here}/task")  # noqa: PTH208
    except OSError:
        return NOT_SHOWN
    depth = len(_numbers(here)) - 1  # of this process's namespace, below that of /proc
    shown = (child for thread in threads for child in children_of(here, int(thread)))
    return next((each for each in shown if _numbers(each)[depth : depth + 1] == [pid]), NOT_SHOWN)


def _numbers(shown: int | str) -> list[int]:
    """Of a process, from /proc's namespace down to its own: proc_pid_status(5), NSpid."""
    return [int(number) for number in status_fields(shown).get("NSpid", "").split()]
