"""The candidate's end of the socket: every reply within what the judge will read."""

from __future__ import annotations

import dataclasses
import socket

from tutor.candidate.messages import Answer, Answers, Reply, encode_reply
from tutor.candidate.reply_budget import ReplyBudget
from tutor.candidate.wire.layout import header_size
from tutor.candidate.wire.protocol import Opaque, recv_frame, send_frame


class ReplySender:
    """nonce: of this run, said with every reply. budget: what is left."""

    def __init__(self, sock: socket.socket, nonce: str, budget: ReplyBudget) -> None:
        self.sock = sock
        self.nonce = nonce
        self.budget = budget

    def send(self, reply: Reply) -> None:
        """Send it, values that are too large as their type alone."""
        frame = encode_reply(reply, self.nonce)
        if isinstance(reply, Answers) and not self._fits(frame):
            reply = dataclasses.replace(reply, answers=tuple(map(_without_values, reply.answers)))
            frame = encode_reply(reply, self.nonce)
        self.budget.size -= len(frame)
        send_frame(self.sock, frame)

    def wait(self) -> None:
        """Until the judge has said that it has seen what it wanted to see."""
        recv_frame(self.sock)

    def _fits(self, frame: bytes) -> bool:
        """Whether the judge will read this reply, and have room for the others."""
        return len(frame) <= self.budget.size // 2 and header_size(frame) <= self.budget.header


def _without_values(answer: Answer) -> Answer:
    """What is too large to be compared is told by its type alone."""
    outcome = answer.outcome
    value = Opaque(type(outcome.value).__name__, "too large to be compared")
    after = {} if not outcome.untouched else outcome.after
    smaller = dataclasses.replace(outcome, value=value, after=after, recording=None)
    return dataclasses.replace(answer, outcome=smaller)
