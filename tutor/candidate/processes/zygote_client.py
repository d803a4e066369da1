"""The handle on a zygote: start it in the background, fork from it, end all that came from it."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from tutor.candidate.confinement.policy import Policy, learner_policy, policy_row
from tutor.candidate.processes.environment import scrubbed_environment
from tutor.candidate.processes.roles import PRELOAD, PRELOAD_FOR_SHELL, ROLES, SLOW_IMPORTS
from tutor.candidate.processes.zygote_connection import Child, ExitStatus, ZygoteClient
from tutor.errors import JudgeError

__all__ = ["Child", "ExitStatus", "Zygote", "ZygoteClient"]  # all that its users need

# seconds; a cold disk was seen to need five, a busy machine takes many times as long
START_TIMEOUT = 300.0
# seconds for the zygote to end all that came from it; while it still imports, nothing has
PATIENCE, IMPATIENCE = 30.0, 2.0
TRY = "Try: python -c 'import torch'"
COMMAND = (
    "import sys; sys.path.append({parent!r}); "
    "from tutor.candidate.processes.zygote import main; "
    "main({control!r}, {roles!r}, {preload!r}, {more!r}, {policy!r})"
)


class Zygote(ZygoteClient):
    """The zygote that this process started; the first request waits until it has booted."""

    def __init__(self, process: subprocess.Popen[bytes], control: socket.socket, log: int) -> None:
        super().__init__(control)
        self.process = process
        self._log = log

    @classmethod
    def start(
        cls, *, shell: bool = False, policy: Policy | None = None, torch: bool = True,
        also: Sequence[str] = (),
    ) -> Zygote:  # fmt: skip
        """Start one and return at once.

        shell: also prepare for debug sessions and for optimizers. policy: what confines its
        candidates, a learner's unless given. torch: False for one that only tries their layers.
        also: more modules to import before it is ready.
        """
        ours, theirs = socket.socketpair()
        log_read, log_write = os.pipe()
        preload = [*(PRELOAD_FOR_SHELL if shell else PRELOAD), *also] if torch else []
        more = SLOW_IMPORTS if shell else ()
        process = subprocess.Popen(
            _command(theirs.fileno(), preload, more, policy or learner_policy()),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=log_write,
            pass_fds=[theirs.fileno()],
            env=scrubbed_environment(os.environ),
            # in this session, for a debug session on its terminal; out of reach of Ctrl-C
            process_group=0,
        )
        theirs.close()
        os.close(log_write)
        os.set_blocking(log_read, False)
        return cls(process, ours, log_read)

    def has_ended(self) -> bool:
        """Whether its process is gone, and with it everything that was forked from it."""
        return self.process.poll() is not None

    def is_ready(self) -> bool:
        """Whether a request would be answered at once. Raises JudgeError when it has ended."""
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
                what = "torch could not be loaded in the background"
                raise JudgeError(what, where=self._last_words(), fix=TRY) from error
            if message is None:
                raise JudgeError(f"torch was not loaded after {timeout:.0f} seconds", fix=TRY)
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


def _command(
    control: int, preload: Sequence[str], more: Sequence[str], policy: Policy
) -> list[str]:
    """The command line of a zygote's process. control: its end of the socket."""
    program = COMMAND.format(
        parent=str(Path(__file__).resolve().parents[3]),
        control=control,
        roles=ROLES,
        preload=list(preload),
        more=list(more),
        policy=policy_row(policy),
    )
    return [sys.executable, "-s", "-P", "-c", program]
