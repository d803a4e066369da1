"""A zygote that is forked from another one, and what it forks has only itself as its parent."""

from __future__ import annotations

import gc
import os
import signal
import socket
import tempfile

from tutor.candidate.confinement.kernel import PR_SET_DUMPABLE, PR_SET_PDEATHSIG, prctl
from tutor.candidate.confinement.namespaces import enter
from tutor.candidate.confinement.policy import policy_of
from tutor.candidate.processes import limits
from tutor.candidate.processes.cells import Cells
from tutor.candidate.processes.messages import Params
from tutor.candidate.processes.zygote import ServingLoop


def main(fds: list[int], params: Params) -> int:
    """What its children do to it does not reach the first one, which forks another in milliseconds.

    fds: the control socket. params: the "roles" that it may fork, and the "policy" of its
    candidates.
    """
    os.setsid()
    prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    gc.disable()  # as in the first one: a collection would copy all of its memory
    policy = policy_of(params["policy"])
    # the kernel lets nobody write the user map of a process that is not dumpable
    prctl(PR_SET_DUMPABLE, 1)
    surroundings = enter(policy)
    tempfile.tempdir = None  # looked for again: the one that was found may not be in the small root
    limits.become_undumpable()
    cells = Cells(policy, surroundings)
    ServingLoop(socket.socket(fileno=fds[0]), params["roles"], [], cells).serve()
    return 0
