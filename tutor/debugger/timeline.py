"""Going back in time by processes: at every stop the state of the whole process is kept in a copy that sleeps.

At the first stop the process forks; the copy goes on, and the original becomes the *keeper*: it never runs the learner's code again, it
waits for whoever runs (the *tip*), and its own memory is the first stop. At each later stop the tip forks a copy that sleeps; the tip
itself goes on, so its threads, its children and its number stay what they are. To go back, the tip leaves a note and ends, and the
keeper wakes the copy that was asked for. A tip that dies without a note has crashed: the keeper wakes the newest copy.

Exact for all that lives in memory (locals, edits in place, random state, autograd graphs), not for files, the network or other programs.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NoReturn

from tutor.candidate import limits
from tutor.debugger.mailbox import Mailbox

MOST = 50  # stops that are kept: the first and the newest others
SPARE = 400 << 20  # bytes of memory that shall stay free; older stops are given up for them
WAKE = signal.SIGUSR1
NOT_FOR_SLEEPERS = (signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP)
PATIENCE = 0.02  # seconds between looks at a process that is not our child


@dataclass(frozen=True)
class Wake:
    """Why a kept stop is opened again.

    crashed: the tip died without a word: by `signal` (0 if unknown) or with exit code `code`. carried: what the tip wanted to be known.
    """

    crashed: bool = False
    signal: int = 0
    code: int = 0
    carried: dict[str, Any] = field(default_factory=dict)


class Timeline:
    """The kept stops of one session. depth: the number of this stop since the beginning, from 1; 0 before the first."""

    def __init__(self, most: int = MOST, forks: bool = True) -> None:
        """forks: False makes every stop one that cannot be kept, as where fork is missing."""
        self.depth = 0
        self.most = max(2, most)
        self.keeper = 0
        self.tip = os.getpid()
        self.forks = forks and hasattr(os, "fork")
        self.mail = Mailbox()

    def kept(self) -> list[int]:
        """The depths that can be gone back to at once, oldest first."""
        return [*([1] if self.keeper else []), *(depth for depth, _ in self.mail.registry)]

    def keep(self, newly: bool = True) -> Wake | None:
        """Keep this stop. Returns None at once; and again, in another process, whenever it is gone back to, with the reason.

        newly: False if it is a stop that was counted already.
        """
        self.depth += newly
        if not self.can_fork():
            return None
        _flush()
        try:
            return self._keep_in_copy() if self.keeper else self._become_keeper()
        except OSError:  # no process or memory to be had
            return None

    def can_fork(self) -> bool:
        """Whether a copy would be whole: other threads are not copied."""
        return self.forks and threading.active_count() == 1 and len(sys._current_frames()) == 1

    def go_back(self, depth: int, carried: dict[str, Any]) -> NoReturn:
        """End this process and open the kept stop at `depth` instead. Raises LookupError if that is not kept."""
        if depth not in self.kept():
            raise LookupError(depth)
        _flush()
        end_children(self.mail.registry)
        note = {"back": depth, "carried": carried}
        if not self.mail.put(note):
            self.mail.put({**note, "carried": {}})
        os._exit(0)

    def line_typed(self) -> None:
        """A line was typed: what happens from now on is the learner's doing."""
        if self.keeper and not self.mail.typed:
            self.mail.typed = True

    def done(self) -> None:
        """The session is over as soon as this process ends."""
        if self.keeper:
            self.mail.put({"done": True})

    # --- the keeper

    def _become_keeper(self) -> Wake | None:
        limits.become_subreaper()  # copies whose maker has ended come to the keeper, which can then wait for them
        self.keeper, wake = os.getpid(), None
        while True:
            with _deaf() as hear_again:
                try:
                    pid = os.fork()
                except OSError:
                    self.keeper = 0
                    raise
                if pid == 0:
                    hear_again()
                    self.tip = os.getpid()
                    return wake
                wake = self._watch(pid)

    def _watch(self, tip: int) -> Wake:
        """Wait for tips and wake kept stops as they ask, until the first stop is asked for. Never returns when the session is over."""
        crashes = 0
        while True:
            status = wait_for(tip)
            note, rows = self.mail.take(), self.mail.registry
            crashes = 0 if self.mail.typed or "back" in note else crashes + 1
            if "done" in note or crashes > 1:  # dying again before a line was typed will not get better
                self._end(rows, status)
            self.mail.typed = False
            if "back" in note:
                depth, wake = int(note["back"]), Wake(carried=note["carried"])
            else:
                code = os.waitstatus_to_exitcode(status)
                depth, wake = rows[-1][0] if rows else 1, Wake(True, max(0, -code), max(0, code))
            while rows and rows[-1][0] > depth:
                end_process(rows.pop()[1])
            self.mail.registry = rows
            woken = self._wake(rows, wake)
            if not woken:
                return wake
            tip = woken

    def _wake(self, rows: list[tuple[int, int]], wake: Wake) -> int:
        """Wake the newest of these; its number, or 0 if none is left."""
        while rows:
            _, pid = rows.pop()
            self.mail.registry = rows
            self.mail.put({"wake": pid, "crashed": wake.crashed, "signal": wake.signal, "code": wake.code, "carried": wake.carried})
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, WAKE)
                return pid
        return 0

    def _end(self, rows: list[tuple[int, int]], status: int) -> NoReturn:
        """End as the last tip has ended, and all kept stops with it."""
        for _, pid in rows:
            end_process(pid)
        code = os.waitstatus_to_exitcode(status)
        if code < 0:
            signal.signal(-code, signal.SIG_DFL) if -code not in (signal.SIGKILL, signal.SIGSTOP) else None
            signal.pthread_sigmask(signal.SIG_UNBLOCK, {-code})
            os.kill(os.getpid(), -code)
        os._exit(max(0, code))

    # --- the tip and its copies

    def _keep_in_copy(self) -> Wake | None:
        wake = None
        while True:
            with _deaf() as hear_again:
                pid = os.fork()
                if pid == 0:
                    wake = self._sleep()
                    hear_again()
                    self.tip = os.getpid()
                    continue  # awake, it is the tip, and this stop shall be kept once more
            self.mail.registry = [*self._thinned(self.mail.registry), (self.depth, pid)]
            return wake

    def _sleep(self) -> Wake:
        while True:
            signal.sigwait({WAKE})
            note = self.mail.take()
            if note.get("wake") == os.getpid():
                _one_thread()
                return Wake(note["crashed"], note["signal"], note["code"], note["carried"])
            self.mail.put(note)

    def _thinned(self, rows: list[tuple[int, int]]) -> list[tuple[int, int]]:
        while rows and (len(rows) > self.most - 3 or memory_left() < SPARE):
            end_process(rows.pop(0)[1])
        return rows


def wait_for(pid: int) -> int:
    """The wait status of a process, once it has ended; 0 where it is not our child and only its end can be seen."""
    while True:
        try:
            ended, status = os.waitpid(pid, 0)
            return status
        except ChildProcessError:  # no subreaper here: it has gone to the first process of the system
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, 0)
                time.sleep(PATIENCE)
                continue
            return 0


def end_process(pid: int) -> None:
    """Kill it, and reap it if it is ours."""
    with contextlib.suppress(OSError):
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)


def end_children(but: list[tuple[int, int]]) -> None:
    """Kill the programs that this process has started, which the past knows nothing of."""
    spared = {pid for _, pid in but}
    with contextlib.suppress(OSError, ValueError):
        listed = Path(f"/proc/self/task/{os.getpid()}/children").read_text(encoding="ascii").split()
        for pid in map(int, listed):
            if pid not in spared:
                end_process(pid)


def memory_left() -> int:
    """Bytes that programs can still get; a large number where that cannot be known."""
    with contextlib.suppress(OSError, ValueError, StopIteration), Path("/proc/meminfo").open(encoding="ascii") as file:
        return next(int(line.split()[1]) << 10 for line in file if line.startswith("MemAvailable"))
    return 1 << 62


@contextlib.contextmanager
def _deaf() -> Iterator[Callable[[], None]]:
    """Let keys do nothing and WAKE wait, here and in a copy made meanwhile. What is yielded ends that early, once."""
    before = {number: signal.signal(number, signal.SIG_IGN) for number in NOT_FOR_SLEEPERS}
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, {WAKE})

    def hear_again() -> None:
        while before:
            number, handler = before.popitem()
            if handler is not None:  # None: not set by Python, and then it cannot be set again
                signal.signal(number, handler)
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)

    try:
        yield hear_again
    finally:
        hear_again()


def _flush() -> None:
    """What is printed shall be printed once."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(Exception):
            stream.flush()


def _one_thread() -> None:
    """torch's threads are not copied either; with one it asks for none."""
    torch = sys.modules.get("torch")
    if torch is not None:
        torch.set_num_threads(1)
