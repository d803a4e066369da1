"""The handle on the zygote: start it, fork from it, wait for and end what was forked. No torch
here.
"""

from __future__ import annotations

import contextlib
import json
import os
import select
import signal
import socket
import struct
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tutor.candidate.processes.environment import scrubbed_environment
from tutor.errors import JudgeError

SIZE = struct.Struct("<I")
START_TIMEOUT = (
    300.0  # seconds; a cold disk was seen to need five, a busy machine takes many times as long
)
PATIENCE, IMPATIENCE = (
    30.0,
    2.0,
)  # seconds for the zygote to end all that came from it; while it still imports, nothing has
ROLES = {
    "candidate": "tutor.candidate.child:main",
    "judge": "tutor.judge.server:main",
    "debug": "tutor.shell.debug_child:main",
    "python": "tutor.shell.python_child:main",
    "verify": "tutor.authoring.verify:main",
}
PRELOAD = ("tutor.candidate.child",)
PRELOAD_FOR_SHELL = (*PRELOAD, "tutor.shell.debug_child", "tutor.shell.python_child")
SLOW_IMPORTS = ("torch.optim", "torch._dynamo", "sympy")  # what the first optimizer imports, 0.9 s


@dataclass(frozen=True)
class Child:
    """A process that the zygote forked for us; also the number of its process group."""

    pid: int


@dataclass(frozen=True)
class ExitStatus:
    """How a child ended. code: its exit code, or None if a signal ended it. signal: that signal's
    number, or 0.
    """

    code: int | None
    signal: int
    cpu_seconds: float
    peak_kib: int


class ZygoteClient:
    """One connection to a zygote. Requests are answered in order; exits may arrive at any time and
    are kept.
    """

    def __init__(self, control: socket.socket) -> None:
        self.control = control
        self.exits: dict[int, ExitStatus] = {}
        self.ready_pid = 0
        self._buffer = b""

    def fork(
        self, role: str, fds: Sequence[int] = (), params: Mapping[str, Any] | None = None
    ) -> Child:
        """Fork a child in that role; it gets copies of fds. Raises JudgeError when the zygote is
        gone or refuses.
        """
        return Child(
            self._ask({"op": "fork", "role": role, "params": dict(params or {})}, fds)["pid"]
        )

    def connect(self) -> socket.socket:
        """A second connection for another process to use as its own client."""
        ours, theirs = socket.socketpair()
        with theirs:
            self._ask({"op": "connect"}, [theirs.fileno()])
        return ours

    def kill(self, child: Child, number: int = signal.SIGKILL) -> None:
        """Send a signal to the child's whole process group; does nothing when it has ended already."""
        with contextlib.suppress(JudgeError):
            self._ask({"op": "kill", "pid": child.pid, "signal": number}, ())

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

    def _ask(self, request: dict[str, Any], fds: Sequence[int]) -> dict[str, Any]:
        self._until_ready()
        data = json.dumps(request).encode()
        try:
            socket.send_fds(self.control, [SIZE.pack(len(data)) + data], list(fds))
        except OSError as error:
            raise _gone() from error
        while True:
            message = self._next(None)
            if message is not None and not self._note(message):
                break
        if "error" in message:
            raise JudgeError(
                f"could not start a process: {message['error']}", fix="Type the command again."
            )
        return message

    def _until_ready(self) -> None:
        """Overridden where the zygote is still booting."""

    def _note(self, message: dict[str, Any]) -> bool:
        if "ready" in message:
            self.ready_pid = message["ready"]
            return True
        if "exit" not in message:
            return False
        status = message["status"]
        code = os.waitstatus_to_exitcode(status)
        self.exits[message["exit"]] = ExitStatus(
            code if code >= 0 else None, max(0, -code), message["cpu"], message["peak"]
        )
        return True

    def _next(self, timeout: float | None) -> dict[str, Any] | None:
        """The next message, or None when timeout seconds pass without one. Raises JudgeError when
        the zygote is gone.
        """
        deadline = None if timeout is None else time.monotonic() + timeout
        while not self._complete():
            left = None if deadline is None else max(0.0, deadline - time.monotonic())
            if not select.select([self.control], [], [], left)[0]:
                return None
            try:
                data = self.control.recv(1 << 16)
            except OSError as error:
                raise _gone() from error
            if not data:
                raise _gone()
            self._buffer += data
        (size,) = SIZE.unpack_from(self._buffer)
        body, self._buffer = (
            self._buffer[SIZE.size : SIZE.size + size],
            self._buffer[SIZE.size + size :],
        )
        message: dict[str, Any] = json.loads(body)
        return message

    def _complete(self) -> bool:
        return (
            len(self._buffer) >= SIZE.size
            and len(self._buffer) >= SIZE.size + SIZE.unpack_from(self._buffer)[0]
        )


class Zygote(ZygoteClient):
    """The zygote that this process started. It boots in the background; the first request waits for
    it.
    """

    def __init__(self, process: subprocess.Popen[bytes], control: socket.socket, log: int) -> None:
        super().__init__(control)
        self.process = process
        self._log = log

    @classmethod
    def start(cls, *, shell: bool = False, env: Mapping[str, str] | None = None) -> Zygote:
        """Start one and return at once. shell: also prepare for debug sessions and for optimizers.

        It stays in our session, since a debug session must be able to take over the terminal, but
        in a process group of its own, so that Ctrl-C never reaches it.
        """
        ours, theirs = socket.socketpair()
        log_read, log_write = os.pipe()
        package_parent = str(Path(__file__).resolve().parents[3])
        more = SLOW_IMPORTS if shell else ()
        preload = PRELOAD_FOR_SHELL if shell else PRELOAD
        command = (
            f"import sys; sys.path.append({package_parent!r}); from tutor.candidate.processes.zygote import main; "
            f"main({theirs.fileno()}, {ROLES!r}, {list(preload)!r}, {list(more)!r})"
        )
        process = subprocess.Popen(
            [sys.executable, "-s", "-P", "-c", command],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=log_write,
            pass_fds=[theirs.fileno()],
            env=dict(env) if env is not None else scrubbed_environment(os.environ),
            process_group=0,
        )
        theirs.close()
        os.close(log_write)
        os.set_blocking(log_read, False)
        return cls(process, ours, log_read)

    def is_ready(self) -> bool:
        """Whether a request would be answered at once."""
        while not self.ready_pid:
            message = self._next(0)
            if message is None:
                return False
            self._note(message)
        return True

    def wait_ready(self, timeout: float = START_TIMEOUT) -> None:
        """Wait until torch is imported. Raises JudgeError with what the process said if it died."""
        deadline = time.monotonic() + timeout
        while not self.ready_pid:
            try:
                message = self._next(max(0.0, deadline - time.monotonic()))
            except JudgeError as error:
                raise JudgeError(
                    "torch could not be loaded in the background",
                    where=self._last_words(),
                    fix="Try: python -c 'import torch'",
                ) from error
            if message is None:
                raise JudgeError(
                    f"torch was not loaded after {timeout:.0f} seconds",
                    fix="Try: python -c 'import torch'",
                )
            self._note(message)

    def close(self) -> None:
        """End the zygote and everything it forked."""
        super().close()
        try:
            self.process.wait(PATIENCE if self.ready_pid else IMPATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        os.close(self._log)

    def _until_ready(self) -> None:
        if not self.ready_pid:
            self.wait_ready()

    def _last_words(self) -> str:
        with contextlib.suppress(BlockingIOError):
            lines = os.read(self._log, 1 << 16).decode(errors="replace").strip().splitlines()
            return lines[-1] if lines else ""
        return ""


def _gone() -> JudgeError:
    return JudgeError(
        "the background process that runs code has ended",
        fix="Type the command again; it is started anew.",
    )
