"""Right replies, from which the fuzzers start."""

from __future__ import annotations

import torch

from tutor.candidate.messages import Answer, Answers, Confined, Loaded, LoadFailed, encode_reply
from tutor.candidate.outcome import Frame, Outcome, Raised
from tutor.candidate.wire.frames import HEAD, MAGIC
from tutor.candidate.wire.layout import HEADER_SIZE, header_size

NONCE = "0123456789abcdef"
TENSOR = torch.arange(6.0).view(2, 3)
RAISED = Raised("ValueError", ("ValueError", "Exception"), "no", (Frame("f", 1, 0, 1, 4, "f"),))
OUTCOME = Outcome(TENSOR, None, {"n": 2}, ("n",), {"torch.mm": 1}, {">aten.mm": 2}, 0.5, "printed")
REPLIES = (
    Confined(("rlimits",)),
    Loaded(("f",), (), "printed"),
    LoadFailed(RAISED, ""),
    Answers((Answer(0, OUTCOME), Answer(1, Outcome(None, RAISED, {})))),
    Answers((), done=True, skipped=(3,)),
)
SEEDS = tuple(encode_reply(reply, NONCE) for reply in REPLIES)
STREAM, REPLY, HEADER = b"f", b"r", b"h"  # what an input is, as its first byte says


def with_size(header: bytes) -> bytes:
    """A header of any length as a value without tensors, so that changed JSON is still read."""
    return HEADER_SIZE.pack(len(header)) + header


def tagged() -> list[bytes]:
    """The seeds as inputs: each reply, as a frame of a stream, and its header alone."""
    streams = [STREAM + HEAD.pack(MAGIC, len(seed)) + seed for seed in SEEDS]
    headers = [HEADER + seed[HEADER_SIZE.size :][: header_size(seed)] for seed in SEEDS]
    return [*(REPLY + seed for seed in SEEDS), *streams, *headers]
