"""Going back in time by processes: at every stop the state of the whole process is kept in a copy
that sleeps.

At the first stop the process forks; the copy goes on, and the original becomes the *keeper*: it
never runs the learner's code again, it waits for whoever runs (the *tip*), and its own memory is
the first stop. At each later stop the tip forks a copy that sleeps; the tip itself goes on, so its
threads, its children and its number stay what they are. To go back, the tip leaves a note and ends,
and the keeper wakes the copy that was asked for. A tip that dies without a note has crashed: the
keeper wakes the newest copy.

Exact for all that lives in memory (locals, edits in place, random state, autograd graphs), not for
files, the network or other programs.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import tempfile
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, NoReturn

from tutor.candidate.processes import limits
from tutor.candidate.processes.copies import (
    WAKE,
    deaf,
    end_children,
    end_process,
    flush,
    fork,
    memory_left,
    one_thread,
    wait_for,
)
from tutor.debugger.timetravel.shared_page import SharedPage

MOST = 50  # stops that are kept: the first and the newest others
SPARE = 400 << 20  # bytes of memory that shall stay free; older stops are given up for them


@dataclass(frozen=True)
class Wake:
    """Why a kept stop is opened again.

    crashed: the tip died without a word: by `signal` (0 if unknown) or with exit code `code`.
    carried: what the tip wanted to be known.
    """

    crashed: bool = False
    signal: int = 0
    code: int = 0
    carried: dict[str, Any] = field(default_factory=dict)


class Checkpoints:
    """The kept stops of one session. depth: the number of this stop since the beginning, from 1; 0
    before the first.

    crashes: a file that all its processes share, for what faulthandler has to say.
    """

    def __init__(self, most: int = MOST, forks: bool = True) -> None:
        """forks: False makes every stop one that cannot be kept, as where fork is missing."""
        self.depth = 0
        self.most = max(2, most)
        self.keeper = 0
        self.first = 0  # the depth of the stop that is the keeper's
        self.crashed = 0  # in the keeper: times in a row without a line typed between
        self.tip = os.getpid()
        self.forks = forks and hasattr(os, "fork")
        self.mail = SharedPage()
        self.crashes = _shared_file()

    def kept(self) -> list[int]:
        """The depths that can be gone back to at once, oldest first."""
        return [*([self.first] if self.keeper else []), *(depth for depth, _ in self.mail.registry)]

    def keep(self) -> Wake | None:
        """Keep this stop. Returns None at once; and again, in another process, whenever it is gone
        back to, with the reason.
        """
        self.depth += 1
        if not self.can_fork():
            return None
        flush()
        return self._keep_in_copy() if self.keeper else self._become_keeper()

    def can_fork(self) -> bool:
        """Whether a copy would be whole: other threads are not copied."""
        return self.forks and threading.active_count() == 1 and len(sys._current_frames()) == 1

    def go_back(self, depth: int, carried: dict[str, Any]) -> NoReturn:
        """End this process and open the kept stop at `depth` instead. Raises LookupError if that is
        not kept.
        """
        if depth not in self.kept():
            raise LookupError(depth)
        flush()
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
        # copies whose maker has ended come to the keeper, which can then wait for them
        limits.become_subreaper()
        self.keeper, self.first, wake = os.getpid(), self.depth, None
        while True:
            with deaf() as hear_again:
                try:
                    pid = fork()
                except OSError:  # no process or memory to be had
                    self.keeper = 0
                    return wake
                if pid == 0:
                    hear_again()
                    self.tip = os.getpid()
                    return wake
                wake = self._watch(pid)

    def _watch(self, tip: int) -> Wake:
        """Wait for tips and wake kept stops as they ask, until the first stop is asked for. Never
        returns when the session is over.
        """
        while True:
            status = wait_for(tip)
            note, rows = self.mail.take(), self.mail.registry
            self.crashed = 0 if self.mail.typed or "back" in note else self.crashed + 1
            if (
                "done" in note or self.crashed > 1
            ):  # dying again before a line was typed will not get better
                self._end(rows, status)
            self.mail.typed = False
            if "back" in note:
                depth, wake = int(note["back"]), Wake(carried=note["carried"])
            else:
                code = os.waitstatus_to_exitcode(status)
                depth, wake = rows[-1][0] if rows else 0, Wake(True, max(0, -code), max(0, code))
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
            self.mail.put(
                {
                    "wake": pid,
                    "crashed": wake.crashed,
                    "signal": wake.signal,
                    "code": wake.code,
                    "carried": wake.carried,
                }
            )
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
            signal.signal(-code, signal.SIG_DFL) if -code not in (
                signal.SIGKILL,
                signal.SIGSTOP,
            ) else None
            signal.pthread_sigmask(signal.SIG_UNBLOCK, {-code})
            os.kill(os.getpid(), -code)
        os._exit(max(0, code))

    # --- the tip and its copies

    def _keep_in_copy(self) -> Wake | None:
        wake = None
        while True:
            with deaf() as hear_again:
                try:
                    pid = fork()
                except OSError:
                    return wake
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
                one_thread()
                return Wake(note["crashed"], note["signal"], note["code"], note["carried"])
            self.mail.put(note)

    def _thinned(self, rows: list[tuple[int, int]]) -> list[tuple[int, int]]:
        while rows and (len(rows) > self.most - 2 or memory_left() < SPARE):
            end_process(rows.pop(0)[1])
        return rows


def _shared_file() -> IO[bytes]:
    try:
        return tempfile.TemporaryFile(buffering=0)
    except OSError:  # no room for it: then nobody learns on which line a crash was
        return Path(os.devnull).open("wb", buffering=0)
