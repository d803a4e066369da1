"""The candidate: one process, one submission, no answers.

It gets source and inputs and sends raw outcomes back. Order matters: the process is confined before
it reads its job, so that a spare can wait here, ready, and no learner code ever runs unconfined.
What it reports of itself is believed only as far as the judge can compare it.
"""

from __future__ import annotations

import faulthandler
import os
import signal
import socket
import sys
from collections.abc import Sequence
from mmap import mmap

from tutor.candidate.confinement.confine import confine
from tutor.candidate.input_places import rooms
from tutor.candidate.job import Job
from tutor.candidate.job_run import JobRun
from tutor.candidate.messages import decode_job
from tutor.candidate.page_faults import fault_in_memory
from tutor.candidate.prewarm import prewarm
from tutor.candidate.printed import Printed
from tutor.candidate.processes.messages import Params
from tutor.candidate.stray_debuggers import disarm_debuggers
from tutor.candidate.wire.protocol import recv_frame
from tutor.candidate.wire.room import Room

__all__ = ["main", "prewarm"]  # the zygote calls prewarm of each module that it preloads


def main_at_once(fds: list[int], params: Params) -> int:
    """For jobs that follow each other at once: there is no time in which to rehearse the next."""
    return main(fds, {**params, "rehearse": False})


def main(fds: list[int], params: Params) -> int:
    """fds: the job socket, the output pipe, the pipe for tracebacks of crashes; where there is one,
    the memory for inputs.

    params: {"cell": the Cell that confines it}, put there by the zygote. rehearse: get ready for
    the job while nobody waits.
    """
    channel, output, trace, *memory = fds
    os.dup2(output, 1)
    os.dup2(output, 2)
    sock = socket.socket(fileno=channel)
    faulthandler.enable(trace)
    # on this signal say where it is, and end: the pipe closes behind the last word
    faulthandler.register(signal.SIGUSR1, trace, all_threads=False, chain=True)
    confined = confine(params["cell"], (channel, trace, *memory))
    if params.get("rehearse", True):
        prewarm()
        fault_in_memory()
    printed, skipped = Printed(os.dup(1)), list[int]()
    sys.stdout = sys.stderr = printed
    disarm_debuggers(skipped)
    header = decode_job(recv_frame(sock))
    cases = [recv_frame(sock) for _ in range(header.cases)]
    inputs = _rooms(memory, header.job, cases)
    JobRun(sock, header, cases, inputs, confined.active, printed=printed, skipped=skipped).run()
    return 0


def _rooms(memory: list[int], job: Job, cases: list[bytes]) -> Sequence[Room]:
    """Where the inputs of each call have to lie; none where the judge does not look at them."""
    if job.held_from is None:
        for descriptor in memory:
            os.close(descriptor)
        return ()
    [descriptor] = memory
    size = os.fstat(descriptor).st_size
    return rooms(mmap(descriptor, size), job.calls, cases) if size else ()
