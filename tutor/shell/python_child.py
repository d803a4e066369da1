"""The role "python": a process that lives as long as the shell and evaluates what a learner types.

torch, the data and the learner's own functions are in its namespace. It has limits of its own, so
that nothing typed there can take the shell down.
"""

from __future__ import annotations

import os
import signal
import socket
import sys

from tutor.candidate.processes import limits
from tutor.candidate.processes.messages import Params
from tutor.candidate.wire.frames import Closed
from tutor.shell.giving import give
from tutor.shell.interpreter import Interpreter
from tutor.shell.python_messages import (
    Evaluated,
    Give,
    Look,
    Reply,
    Request,
    recv_request,
    send_reply,
)

MOST_MEMORY = 8 << 30
A_WEEK = 7 * 24 * 3600


def main(fds: list[int], params: Params) -> int:
    """fds: the job socket, the output pipe. params: {"data": folder or None}.

    What it is asked and what it answers is in python_messages.py.
    """
    sock = socket.socket(fileno=fds[0])
    _print_into(fds[1])
    limits.confine(memory=int(params.get("memory", _half_of_memory())), cpu_seconds=A_WEEK)
    interpreter = Interpreter(params.get("data"))
    signal.signal(signal.SIGINT, interpreter.interrupt)
    own = os.getpid()
    while True:
        try:
            reply = _answer(interpreter, recv_request(sock))
            if os.getpid() != own:
                return 0  # a copy that the learner's code forked: only the first one answers
            send_reply(sock, reply)
        except (Closed, OSError):
            return 0


def _answer(interpreter: Interpreter, request: Request) -> Reply:
    if isinstance(request, Give):
        return give(interpreter.names, request.names)
    if isinstance(request, Look):
        return interpreter.look(request)
    raised = interpreter.evaluate(request.source, request.files, quietly=request.quietly)
    return Evaluated(raised)


def _print_into(fd: int) -> None:
    """Everything that is printed goes into this pipe, line by line; nothing can be read."""
    os.dup2(fd, 1)
    os.dup2(fd, 2)
    # both stay open as long as the process lives
    sys.stdin = os.fdopen(os.open(os.devnull, os.O_RDONLY), encoding="utf-8")
    sys.stdout = os.fdopen(1, "w", 1, "utf-8", "backslashreplace", closefd=False)
    sys.stderr = sys.stdout


def _half_of_memory() -> int:
    try:
        return min(MOST_MEMORY, os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2)
    except (ValueError, OSError):
        return MOST_MEMORY
