"""Where a candidate is when its time is over: it says so on a signal, and ends."""

from __future__ import annotations

import signal
from collections.abc import Mapping

from tutor.candidate.candidate_output import read_trace
from tutor.candidate.processes.messages import TIME_USED
from tutor.candidate.processes.zygote_client import Child, ZygoteClient
from tutor.errors import JudgeError

TRACE_GRACE = 5.0  # seconds for its first word
GRACES = 6  # of them at most, for one that the machine keeps waiting
WAITS_FOR_DISK, RUNNABLE = "D", "R"  # first letters of what the kernel calls its state
A_WORD = 0.2  # seconds of a processor in which it could have said it


def where_it_is(client: ZygoteClient, child: Child, descriptor: int) -> str:
    """What faulthandler writes to that pipe; "" if it says nothing, though it could."""
    _, used = client.processor_times(child)
    client.kill(child, signal.SIGUSR1)
    for _ in range(GRACES):
        words = read_trace(descriptor, TRACE_GRACE)
        if words or not _is_kept_waiting(client, child, used):
            return words
    return ""


def _is_kept_waiting(client: ZygoteClient, child: Child, used_before: float) -> bool:
    try:
        return is_kept_waiting(client.inspect(child), used_before)
    except JudgeError:  # the zygote has gone, and the candidate with it
        return False


def is_kept_waiting(seen: Mapping[str, str], used_before: float) -> bool:
    """Whether a program could not do anything since then, for lack of a processor or of the disk.

    seen: what the kernel says of it now, by field; nothing of one that has ended. used_before:
    seconds of processors that it had used then.
    """
    state = seen.get("State", "")[:1]
    used = int(seen.get(TIME_USED, "0")) / 1e9 - used_before
    return state == WAITS_FOR_DISK or (state == RUNNABLE and used < A_WORD)
