"""A forked child takes a terminal, or other streams, for itself."""

from __future__ import annotations

import contextlib
import io
import os
import signal
import sys

from tutor.debugger.pdb.own_line import LineKnown


def take_terminal(fd: int) -> None:
    """Become the foreground process group of the terminal, with standard input and output on it."""
    with contextlib.suppress(PermissionError):  # it leads a session, and so a group, already
        os.setpgid(0, 0)
    for number in (signal.SIGTTOU, signal.SIGTTIN, signal.SIGTSTP):
        signal.signal(number, signal.SIG_IGN)  # nobody waits for a stopped child
    os.tcsetpgrp(fd, os.getpgrp())
    take_streams(fd, fd, fd)


def take_streams(*descriptors: int) -> None:
    """Have these as standard input, output and error."""
    for target, fd in enumerate(descriptors):
        os.dup2(fd, target)
    # lines go out at once, in the order of writing; a stream that is dropped closes nothing
    sys.stdin = os.fdopen(0, "r", -1, "utf-8", "replace", closefd=False)
    sys.stdout, sys.stderr = (
        LineKnown(os.fdopen(number, "wb", closefd=False), "utf-8", "replace", line_buffering=True)
        for number in (1, 2)
    )


def write_in(encoding: str, errors: str) -> None:
    """Let standard output be in this encoding. errors: the name of the handler for characters that
    it lacks.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=encoding, errors=errors)
