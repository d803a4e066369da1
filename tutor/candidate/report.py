"""What came of a job, as the judge's side of the wire saw it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from tutor.candidate.messages import (
    Answer,
    Answers,
    Confined,
    Loaded,
    LoadFailed,
    Reply,
    Returned,
)
from tutor.candidate.processes.zygote_client import ExitStatus
from tutor.candidate.wire.frames import ProtocolError

OnAnswers = Callable[[Sequence[Answer]], None]


def ignore(answers: Sequence[Answer]) -> None:
    """For whoever wants to hear of answers in the end only."""


@dataclass
class Report:
    """Filled while the job runs.

    ended: "done", "time_limit", "exited" (before all answers), "killed" (by a signal) or "protocol"
    (a malformed reply; reason says how). layers: what confined it. said_done: the candidate said so
    itself. skipped: lines of breakpoints that were passed over. trace: what faulthandler wrote.
    output: the first OUTPUT_CAP bytes of all that was printed; output_bytes: how many there were.
    received: bytes of all replies. held_from: as in its Job. changed: by number of a call, the
    case, packed, as it lies in memory where that is no longer what was sent; None while nobody has
    looked. depends_on_load: the time limit ran out only because the machine was so busy that it did
    not get the processor's time that it may use.
    """

    ended: str = "done"
    layers: tuple[str, ...] | None = None
    loaded: Loaded | None = None
    failed: LoadFailed | None = None
    answers: list[Answer] = field(default_factory=list)
    said_done: bool = False
    skipped: tuple[int, ...] = ()
    status: ExitStatus | None = None
    trace: str = ""
    output: str = ""
    output_bytes: int = 0
    received: int = 0
    depends_on_load: bool = False
    reason: str = ""
    held_from: int | None = None
    changed: Mapping[int, bytes] | None = None

    def add(self, reply: Reply) -> None:
        """Take in one reply. Raises ProtocolError for one out of turn: learner code may send more
        of them than the tutor does, and then none is to be believed.
        """
        if isinstance(reply, Confined) is not (self.layers is None):
            raise ProtocolError("it did not say first, and once, what confines it")
        if isinstance(reply, Confined):
            self.layers = reply.layers
            return
        if isinstance(reply, Answers | Returned) is not (self.loaded is not None):
            raise ProtocolError("an answer before the file was loaded, or a file loaded twice")
        if isinstance(reply, Returned):
            self._check_returned()
        elif isinstance(reply, Answers):
            self._check_turn(reply)
            self.answers.extend(reply.answers)
            self.said_done = self.said_done or reply.done
            self.skipped = reply.skipped or self.skipped
        elif isinstance(reply, LoadFailed):
            self.failed = reply
        else:
            self.loaded = reply

    def _check_returned(self) -> None:
        """Raises ProtocolError where the judge is not to look now."""
        if self.changed is not None or len(self.answers) != self.held_from:
            raise ProtocolError("it said out of turn that every call was made")

    def _check_turn(self, reply: Answers) -> None:
        """Raises ProtocolError for an answer that should have waited until the judge had looked."""
        if self.held_from is None or self.changed is not None:
            return
        if reply.done or len(self.answers) + len(reply.answers) > self.held_from:
            raise ProtocolError("an answer before anybody had looked at its inputs")
