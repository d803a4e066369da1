"""Rehearse a whole job, so that no check pays for a first use."""

from __future__ import annotations

import linecache
import socket
import sys

from tutor.candidate.job import Call, Job
from tutor.candidate.job_run import JobRun
from tutor.candidate.messages import decode_job, decode_reply, encode_job, is_last
from tutor.candidate.printed import Printed
from tutor.candidate.wire.protocol import pack, recv_frame, send_frame

NAME, PATH = "__rehearsal__", "<rehearsal>"
SOURCE = """import torch

def works(x: torch.Tensor, w: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    y = x @ w + b
    return (y.relu() * y - y.t().contiguous().t().sum(0) / 2.0)[:, 0]

def fails(x: torch.Tensor, w: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    return x @ x
"""
NOWHERE = -1  # nothing is printed


def prewarm() -> None:
    """Called in the zygote, which imports what this needs, and again in a spare while it waits.

    The memory that a first use copies is then the spare's own before a check begins. It leaves
    nothing behind: debug sessions come from the same zygote.
    """
    import torch

    inputs = {"x": torch.ones(4, 5).t(), "w": torch.ones(4, 3), "b": torch.ones(3)}
    cases = (pack(inputs),)
    calls = (Call("works", 0, watch=True, at_once=True), Call("fails", 0), Call("works", 0))
    job = Job(NAME, SOURCE, PATH, ("works", "fails"), {}, cases, calls)
    ours, theirs = socket.socketpair()
    with ours, theirs:
        send_frame(ours, encode_job(job, ""))
        header = decode_job(recv_frame(theirs))
        printed = Printed(NOWHERE)
        JobRun(theirs, header, list(cases), (), (), printed=printed, skipped=[]).run()
        while not is_last(decode_reply(recv_frame(ours), "")):
            pass
    sys.modules.pop(NAME, None)
    linecache.cache.pop(PATH, None)
