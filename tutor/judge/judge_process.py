"""The judge as the shell holds it: forked when first needed, asked one question at a time."""

from __future__ import annotations

import contextlib
import select
import socket
import time
from collections.abc import Callable
from pathlib import Path

from tutor.candidate.processes.zygote_client import Child, ZygoteClient
from tutor.candidate.wire.frames import ProtocolError, recv_frame, send_frame
from tutor.course.held import held
from tutor.errors import JudgeError, ProcessEnded

PATIENCE = 600.0  # seconds for an answer, more than the longest search takes
TELL = 1.0  # seconds between two words about a long wait


class JudgeProcess:
    """on_wait: told the seconds an answer takes so far. patience: seconds for an answer; a judge
    that gives none by then is ended.
    """

    def __init__(self, zygote: ZygoteClient, course: Path, candidates: ZygoteClient) -> None:
        self.zygote = zygote
        self.course = course
        self.candidates = candidates
        self.patience = PATIENCE
        self.on_wait: Callable[[float], None] = lambda seconds: None
        self._sock: socket.socket | None = None
        self._child: Child | None = None

    def ask(self, request: bytes) -> bytes:
        """The answer to a request. A KeyboardInterrupt ends the judge and passes on.

        Raises ProcessEnded where the judge ends before it has answered, or does not answer in time.
        """
        sock = self._connected()
        deadline = time.monotonic() + self.patience
        try:
            send_frame(sock, request, deadline)
            self._wait(sock, deadline)
            return recv_frame(sock, deadline)
        except KeyboardInterrupt:
            self.close()
            raise
        except (ProtocolError, OSError) as error:
            self.close()
            what = f"the judge ended in the middle of a check ({error})"
            raise ProcessEnded(what, fix="Check again; a new one is started.") from error

    def tell(self, request: bytes) -> None:
        """Send a request that is not answered, if the judge takes it."""
        with contextlib.suppress(JudgeError, OSError):
            send_frame(self._connected(), request, time.monotonic() + self.patience)

    def start(self) -> None:
        """Fork it now, if it is not there, so that another process that is forked from this one can
        ask it. Raises JudgeError.
        """
        self._connected()

    @property
    def is_waiting(self) -> bool:
        """Whether it is there and has nothing to say: the next question will be answered."""
        return self._sock is not None and not select.select([self._sock], [], [], 0)[0]

    def close(self) -> None:
        """End the judge; the candidates it asked for end with it."""
        if self._sock:
            self._sock.close()
        if self._child:
            self.zygote.kill(self._child)
        self._sock = self._child = None

    @property
    def child(self) -> Child | None:
        """The process, if there is one."""
        return self._child

    def _connected(self) -> socket.socket:
        if self._sock is None:
            mine = held(self.course)
            params = {"course": str(self.course), "digest": mine.digest if mine else ""}
            ours, theirs = socket.socketpair()
            try:
                with theirs, self.candidates.connect() as control:
                    fds = [theirs.fileno(), control.fileno()]
                    self._child = self.zygote.fork("judge", fds, params)
            except BaseException:
                ours.close()
                raise
            self._sock = ours
        return self._sock

    def _wait(self, sock: socket.socket, deadline: float) -> None:
        """Until the answer begins; whoever wants to know is told every second how long it takes.

        Raises TimeoutError past the deadline.
        """
        began = time.monotonic()
        while not select.select([sock], [], [], min(TELL, self.patience))[0]:
            if time.monotonic() > deadline:
                raise TimeoutError(f"no answer in {self.patience:.0f} seconds")
            self.on_wait(time.monotonic() - began)
