"""A zygote that is forked from another one, and what it forks has only itself as its parent."""

from __future__ import annotations

import gc
import os
import signal
import socket

from tutor.candidate.processes import limits
from tutor.candidate.processes.messages import Params
from tutor.candidate.processes.zygote import ServingLoop


def main(fds: list[int], params: Params) -> int:
    """What its children do to it does not reach the first one, which forks another in milliseconds.

    fds: the control socket. params: the "roles" that it may fork.
    """
    os.setsid()
    limits.prctl(limits.PR_SET_PDEATHSIG, signal.SIGKILL)
    gc.disable()  # as in the first one: a collection would copy all of its memory
    ServingLoop(socket.socket(fileno=fds[0]), params["roles"], []).serve()
    return 0
