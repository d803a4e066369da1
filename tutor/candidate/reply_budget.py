"""How much a candidate may send about one job: both sides know it, the judge enforces it.

A value that is too large never leaves an honest candidate, so that its learner is told of a wrong
answer rather than of a broken rule of the wire.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tutor.candidate.job import Call
from tutor.candidate.wire.frames import ProtocolError

BASE = 32 << 20  # bytes of all replies to a plain check together
EACH = 16 << 10  # bytes of one call beside its inputs
RECORDING = 40 << 20  # bytes of one recorded call: its copies of tensors have a limit of 24 MiB
# replies that hold no answer: what confines it, what it loaded, that all calls are made, that it is
# done
BESIDE = 4
HEADER = 4 << 20  # bytes of what is not a tensor in one reply
RECORDED_HEADER = 16 << 20


@dataclass
class ReplyBudget:
    """What is left. header: of one reply, which is read as JSON."""

    replies: int
    size: int
    header: int

    def take(self, size: int) -> None:
        """One reply of that many bytes. Raises ProtocolError where it is one too many."""
        self.replies -= 1
        self.size -= size
        if self.replies < 0:
            raise ProtocolError("more replies than there were calls")
        if self.size < 0:
            raise ProtocolError("replies that are too large together")


def reply_budget(calls: Sequence[Call], cases: Sequence[bytes]) -> ReplyBudget:
    """For a job with these calls on these packed cases."""
    recorded = sum(bool(call.record) for call in calls)
    values = sum(EACH + 2 * len(cases[call.case]) for call in calls)
    header = RECORDED_HEADER if recorded else HEADER
    return ReplyBudget(len(calls) + BESIDE, BASE + values + recorded * RECORDING, header)
