"""The helper's loop: commands in, one forked child for each, exit codes out."""

from __future__ import annotations

import contextlib
import os
import selectors
import signal
import socket
import time
from dataclasses import dataclass
from pathlib import Path

from tutor.candidate.processes.lent_zygote import LentZygote
from tutor.errors import JudgeError
from tutor.warm.helper.as_caller import Loan, run_as
from tutor.warm.helper.kept import Kept
from tutor.warm.messages import KILL, RUN, STATUS, STOP, Caller, answer, caller_of, receive
from tutor.warm.peer import is_own

IDLE = 600.0  # seconds without a command after which it leaves
LOOK = 20.0  # seconds between looks at whether the socket still has its name
REQUEST = 10.0  # seconds for a request to arrive
ORPHAN = 3.0  # seconds for the work of a command that was killed to end by itself
USUAL_CODES = (0, 1, 2)  # of commands after which the judge waits for the next question


@dataclass
class Work:
    """One command that runs. has_judge: it has the use of the judge. ends: when it is killed."""

    sock: socket.socket
    has_judge: bool
    ends: float = float("inf")


class Serving:
    """One thread; what takes time is done in the children."""

    def __init__(self, listener: socket.socket, path: Path, kept: Kept) -> None:
        self.listener, self.path, self.kept = listener, path, kept
        self._identity = path.stat()
        self._began = self._used = time.monotonic()
        self._served = 0
        self._work: dict[int, Work] = {}
        self._is_leaving = False
        self._selector = selectors.DefaultSelector()
        self._selector.register(listener, selectors.EVENT_READ)
        self._wake, self._wake_write = os.pipe()
        os.set_blocking(self._wake, False)
        os.set_blocking(self._wake_write, False)
        self._selector.register(self._wake, selectors.EVENT_READ)
        signal.signal(signal.SIGCHLD, lambda *_: None)  # a child's end only wakes the loop
        signal.signal(signal.SIGTERM, lambda *_: self._leave())
        signal.set_wakeup_fd(self._wake_write, warn_on_full_buffer=False)

    def serve(self) -> None:
        """Until it has been idle for long, its socket is gone, or it is told to leave."""
        while self._work or not self._may_leave():
            for key, _ in self._selector.select(ORPHAN if self._work else LOOK):
                if key.fileobj is self.listener:
                    self._accept()
                elif key.fileobj == self._wake:
                    with contextlib.suppress(BlockingIOError):
                        os.read(self._wake, 4096)
                else:
                    self._heard(key.data)
            self._reap()
            self._kill_orphans()

    def _may_leave(self) -> bool:
        if self._is_leaving or time.monotonic() - self._used > IDLE:
            return True
        try:
            return not os.path.samestat(self.path.stat(), self._identity)
        except OSError:
            return True

    def _leave(self) -> None:
        self._is_leaving = True

    def _accept(self) -> None:
        sock, _ = self.listener.accept()
        sock.settimeout(REQUEST)
        try:
            if is_own(sock):
                self._serve_one(sock)
        except (OSError, ValueError, KeyError, TypeError):
            pass
        if all(sock is not work.sock for work in self._work.values()):
            sock.close()

    def _serve_one(self, sock: socket.socket) -> None:
        """Raises OSError, ValueError, KeyError or TypeError for a request that makes no sense."""
        row, files = receive(sock)
        try:
            if row["ask"] == RUN:
                self._run(sock, caller_of(row), files)
            elif row["ask"] == STOP:
                self._leave()
                answer(sock, pid=os.getpid())
            elif row["ask"] == STATUS:
                answer(sock, **self._status())
        finally:
            for fd in files:
                os.close(fd)

    def _status(self) -> dict[str, float | int]:
        now = time.monotonic()
        return {
            "pid": os.getpid(),
            "commands": self._served,
            "idle": now - self._used,
            "age": now - self._began,
        }

    def _run(self, sock: socket.socket, caller: Caller, files: list[int]) -> None:
        """Fork a child for it; a helper that does not fit any more says so and leaves."""
        zygote = self._borrowed()
        if zygote is None:
            self._leave()
            answer(sock, cold=True)
            return
        has_judge = not self.kept.is_judge_lent
        loan = Loan(zygote, self.kept.judge if has_judge else None)
        pid = os.fork()
        if pid == 0:
            self._forget()
            run_as(caller, files, loan)
        zygote.control.close()
        self._served += 1
        self._work[pid] = Work(sock, has_judge)
        self.kept.is_judge_lent |= has_judge
        self._selector.register(sock, selectors.EVENT_READ, pid)

    def _borrowed(self) -> LentZygote | None:
        """For one child; None where this helper does not fit any more."""
        try:
            may_lend = not self._is_leaving and self.kept.is_current()
            return self.kept.lend() if may_lend else None
        except JudgeError:
            return None

    def _forget(self) -> None:
        """In a child: what is the helper's own."""
        signal.set_wakeup_fd(-1)
        self._selector.close()
        self.listener.close()
        for work in self._work.values():
            work.sock.close()

    def _heard(self, pid: int) -> None:
        """Ctrl-C from a command, a second one, or its end."""
        work = self._work[pid]
        try:
            data = work.sock.recv(16)
        except OSError:
            data = b""
        if not data:
            self._selector.unregister(work.sock)
            work.ends = time.monotonic() + ORPHAN
        os.kill(pid, signal.SIGKILL if KILL in data else signal.SIGINT)

    def _kill_orphans(self) -> None:
        for pid, work in self._work.items():
            if time.monotonic() > work.ends:
                os.kill(pid, signal.SIGKILL)

    def _reap(self) -> None:
        """Tell each command how its child has ended; nothing where it did not end by itself."""
        for pid, work in list(self._work.items()):
            ended, status = os.waitpid(pid, os.WNOHANG)
            if not ended:
                continue
            del self._work[pid]
            self._used = time.monotonic()
            code = os.waitstatus_to_exitcode(status)
            if work.has_judge:
                self._take_back_judge(code)
            if code >= 0:
                answer(work.sock, exit=code)
            with contextlib.suppress(KeyError):
                self._selector.unregister(work.sock)
            work.sock.close()

    def _take_back_judge(self, code: int) -> None:
        """After a command that ended so; one that was stopped has left it with a question."""
        self.kept.is_judge_lent = False
        if code not in USUAL_CODES:
            try:
                self.kept.renew_judge()
            except JudgeError:
                self._leave()
