"""A connection to a zygote: fork from it, wait for and end what was forked. No torch here."""

from __future__ import annotations

import contextlib
import os
import select
import signal
import socket
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tutor.candidate.processes.messages import (
    RUN_DELAY,
    TIME_USED,
    Connect,
    Exited,
    Fork,
    Inspect,
    Kill,
    Ready,
    Refused,
    Request,
    decode,
    send_request,
    take_frame,
)
from tutor.errors import JudgeError

READ = 1 << 16  # bytes at once
ANSWER = 60.0  # seconds for an answer; a zygote that was stopped from outside never gives one


@dataclass(frozen=True)
class Child:
    """A process that the zygote forked; also the number of its process group."""

    pid: int


@dataclass(frozen=True)
class ExitStatus:
    """How a child ended.

    code: its exit code, None if a signal ended it. signal: that signal's number, or 0.
    """

    code: int | None
    signal: int


class ZygoteClient:
    """Requests are answered in order; exits may arrive at any time and are kept.

    patience: seconds for an answer. After one that did not come every request fails at once.
    """

    def __init__(self, control: socket.socket) -> None:
        self.control = control
        self.exits: dict[int, ExitStatus] = {}
        self.ready_pid = 0
        self._buffer = b""
        self.patience = ANSWER
        self._is_lost = False  # an answer is missing: what comes next may be that one

    def fork(
        self, role: str, fds: Sequence[int] = (), params: Mapping[str, Any] | None = None
    ) -> Child:
        """Fork a child in that role; it gets copies of fds.

        Raises JudgeError when the zygote is gone or refuses.
        """
        forked = self._ask(Fork(role, dict(params or {})), fds)
        return Child(forked.pid)

    def connect(self) -> socket.socket:
        """A second connection for another process to use as its own client. Raises JudgeError."""
        ours, theirs = socket.socketpair()
        try:
            self._ask(Connect(), [theirs.fileno()])
        except BaseException:
            ours.close()
            raise
        finally:
            theirs.close()
        return ours

    def kill(self, child: Child, number: int = signal.SIGKILL) -> None:
        """Send a signal to the child's whole process group; nothing when it has ended already."""
        with contextlib.suppress(JudgeError):
            self._ask(Kill(child.pid, int(number)), ())

    def inspect(self, child: Child) -> Mapping[str, str]:
        """What /proc says of the child's status, by field; nothing when it has ended.

        Raises JudgeError when the zygote is gone.
        """
        fields: Mapping[str, str] = self._ask(Inspect(child.pid), ()).status
        return fields

    def processor_times(self, child: Child) -> tuple[float, float]:
        """Seconds for which it was ready to run and waited for a processor, and seconds for which
        all its threads and processes had one; 0 where the system or the zygote does not tell.
        """
        with contextlib.suppress(JudgeError, ValueError):
            seen = self.inspect(child)
            return int(seen.get(RUN_DELAY, "0")) / 1e9, int(seen.get(TIME_USED, "0")) / 1e9
        return 0.0, 0.0

    def wait(self, child: Child, timeout: float | None = None) -> ExitStatus | None:
        """How the child ended, or None if it still runs after timeout seconds."""
        deadline = None if timeout is None else time.monotonic() + timeout
        while child.pid not in self.exits:
            left = None if deadline is None else deadline - time.monotonic()
            if left is not None and left < 0:
                return None
            message = self._next(left)
            if message is None:
                return None
            self._note(message)
        return self.exits.pop(child.pid)

    def close(self) -> None:
        """Hang up; the zygote ends every child that this connection asked for."""
        self.control.close()

    def _ask(self, request: Request, fds: Sequence[int]) -> Any:
        """The answer: Forked, Done or Seen. Raises JudgeError, also where none comes in time."""
        self._until_ready()
        if self._is_lost:
            raise _silent()
        try:
            send_request(self.control, request, fds)
        except OSError as error:
            raise _gone() from error
        deadline = time.monotonic() + self.patience
        answer = self._next(self.patience)
        while answer is not None and self._note(answer):
            answer = self._next(max(0.0, deadline - time.monotonic()))
        if answer is None:
            self._is_lost = True
            raise _silent()
        if isinstance(answer, Refused):
            what = f"could not start a process: {answer.reason}"
            raise JudgeError(what, fix="Type the command again.")
        return answer

    def _until_ready(self) -> None:
        """Overridden where the zygote is still booting."""

    def _note(self, message: Any) -> bool:
        """Keep what came by itself; False for an answer."""
        if isinstance(message, Ready):
            self.ready_pid = message.pid
            return True
        if isinstance(message, Exited):
            code = os.waitstatus_to_exitcode(message.status)
            ended = ExitStatus(code if code >= 0 else None, max(0, -code))
            self.exits[message.pid] = ended
            return True
        return False

    def _next(self, timeout: float | None) -> Any:
        """The next message, or None when timeout seconds pass without one. Raises JudgeError when
        the zygote is gone.
        """
        deadline = None if timeout is None else time.monotonic() + timeout
        body, self._buffer = take_frame(self._buffer)
        while body is None:
            if self._is_lost:
                return None
            if self.control.fileno() < 0:
                raise _gone()  # this side has hung up
            left = None if deadline is None else max(0.0, deadline - time.monotonic())
            if not select.select([self.control], [], [], left)[0]:
                return None
            try:
                data = self.control.recv(READ)
            except OSError as error:
                raise _gone() from error
            if not data:
                raise _gone()
            body, self._buffer = take_frame(self._buffer + data)
        return decode(body)


def _gone() -> JudgeError:
    return JudgeError(
        "the background process that runs code has ended",
        fix="Type the command again; a new one is started.",
    )


def _silent() -> JudgeError:
    return JudgeError(
        "the background process that runs code does not answer",
        fix="Type the command again; a new one is started.",
    )
