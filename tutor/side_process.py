"""Parsing what strangers wrote, in a process beside this one that may be ended.

Python's parser takes exponential time on some texts, and a signal does not interrupt it. Nothing is
executed there; the process has a clock and a limit of memory, and a new one takes its place.
"""

from __future__ import annotations

import contextlib
import os
import resource
import select
import signal
import socket
import struct
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

LENGTH = struct.Struct("<Q")
PIECE = 1 << 20
MEMORY = 2 << 30  # bytes beyond what the process begins with
MOST_TIMES = 20  # its processor time, on the clock: a busy machine must not end it


class TookTooMuch(Exception):
    """The work needs more time or memory than it may have."""


class SideProcess:
    """Forked when it is first asked something; ends with `close`, or with this process.

    work: runs there, from the bytes of a question to those of the answer. What it raises counts as
    too much. seconds: of the processor's time, for one question. The caller has no threads.
    """

    def __init__(self, work: Callable[[bytes], bytes], seconds: int) -> None:
        self._work, self._seconds = work, seconds
        self._pid, self._sock = 0, socket.socket()
        self._sock.close()

    def __enter__(self) -> SideProcess:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def ask(self, question: bytes) -> bytes:
        """The answer. Raises TookTooMuch, and the next question goes to a new process."""
        if not self._pid:
            self._fork()
        deadline = time.monotonic() + MOST_TIMES * self._seconds
        try:
            _send(self._sock, question, deadline)
            return _receive(self._sock, deadline)
        except (EOFError, OSError) as error:
            self.close()
            raise TookTooMuch from error

    def close(self) -> None:
        """End the process."""
        if self._pid:
            self._sock.close()
            with contextlib.suppress(ProcessLookupError):
                os.kill(self._pid, signal.SIGKILL)
            os.waitpid(self._pid, 0)
            self._pid = 0

    def _fork(self) -> None:
        self._sock, theirs = socket.socketpair()
        self._pid = os.fork()
        if self._pid:
            theirs.close()
            return
        try:
            self._sock.close()
            signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the one that asks
            self._answer(theirs)
        finally:  # whatever happens, nothing of the caller's runs here again
            os._exit(0)

    def _answer(self, sock: socket.socket) -> None:
        """Until the other side hangs up."""
        _limit(resource.RLIMIT_CORE, 0)
        with contextlib.suppress(OSError):  # a system that does not tell, or does not limit it
            _limit(resource.RLIMIT_AS, _size() + MEMORY)
        while True:
            question = _receive(sock, None)
            # the limit is of the process, in whole seconds
            _limit(resource.RLIMIT_CPU, int(time.process_time()) + 1 + self._seconds)
            _send(sock, self._work(question), None)


def _limit(what: int, most: int) -> None:
    hard = resource.getrlimit(what)[1]
    soft = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(what, (soft, hard))


def _size() -> int:
    """Bytes of this process's address space."""
    return int(Path("/proc/self/statm").read_text("ascii").split()[0]) * resource.getpagesize()


def _send(sock: socket.socket, data: bytes, deadline: float | None) -> None:
    left = memoryview(LENGTH.pack(len(data)) + data)
    while left:
        _wait([], [sock], deadline)
        left = left[sock.send(left[:PIECE]) :]


def _receive(sock: socket.socket, deadline: float | None) -> bytes:
    (size,) = LENGTH.unpack(_exactly(sock, LENGTH.size, deadline))
    return _exactly(sock, size, deadline)


def _exactly(sock: socket.socket, size: int, deadline: float | None) -> bytes:
    data = bytearray()
    while len(data) < size:
        _wait([sock], [], deadline)
        piece = sock.recv(min(PIECE, size - len(data)))
        if not piece:
            raise EOFError
        data += piece
    return bytes(data)


def _wait(reading: list[socket.socket], writing: list[socket.socket], until: float | None) -> None:
    """Raises TimeoutError past the deadline."""
    left = None if until is None else max(0.0, until - time.monotonic())
    if not any(select.select(reading, writing, [], left)):
        raise TimeoutError
