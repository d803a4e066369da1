"""In a debug session: follow the first process that a program starts, and not the program.

A debugger stays in the process that it began in. So the two change places: os.fork() makes a copy
as always, the original continues as the process that was started, with the debugger and the
terminal, and the copy continues as the program. gdb calls this `follow-fork-mode child`.

Where the process that is followed would end, Over is raised instead, by a signal or by what takes
the place of os._exit; never in this module, so that os.fork and the others are always put back.
"""

from __future__ import annotations

import contextlib
import mmap
import os
import signal
import sys
import threading
from multiprocessing.process import BaseProcess
from types import FrameType, ModuleType
from typing import Any

from processes import is_running, put_back

TUTORS = ("tutor.", __name__)
AGAIN = 0.1  # seconds until somebody at the prompt is asked again whether they have left it


class Over(BaseException):
    """The process that is followed would have ended here."""


class Follow:
    """Around a program. program: the learner's module. wanted: False changes nothing."""

    def __init__(self, program: ModuleType, wanted: bool) -> None:
        self.learners = (program.__name__, "drive_of_", "multiprocessing")
        self.wanted = wanted
        self.original = 0  # who is followed, once there is somebody
        self.copy = 0  # there: the copy that continues as the program
        self.is_copy = self.is_leaving = False
        self.is_ended = mmap.mmap(-1, 1)
        self.real: list[tuple[Any, str, Any]] = []

    def __enter__(self) -> Follow:
        if self.wanted:
            self.alarm = signal.signal(signal.SIGALRM, self._end)
            self._put(os, "fork", self._fork)
            self._put(os, "kill", self._kill)
            self._put(os, "_exit", self._exit)
        return self

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> bool:
        if not self.wanted or self.is_copy:
            return False
        self.is_leaving = True
        signal.setitimer(signal.ITIMER_REAL, 0)
        while self.real:
            setattr(*self.real.pop())
        if self.copy:
            # first, since it may be about to signal this process
            with contextlib.suppress(OSError):
                os.kill(self.copy, signal.SIGKILL)
                os.waitpid(self.copy, 0)
            signal.signal(signal.SIGCHLD, self.child_ended)
        put_back(signal.SIGALRM, self.alarm)
        return bool(self.copy) and _came_of_over(error)

    def _put(self, where: Any, name: str, stand_in: Any) -> None:
        self.real.append((where, name, getattr(where, name)))
        setattr(where, name, stand_in)

    def _really(self, name: str) -> Any:
        return next(real for _, other, real in self.real if other == name)

    def _fork(self) -> int:
        fork, here = self._really("fork"), os.getpid()
        is_main = threading.current_thread() is threading.main_thread()
        if self.original or not is_main or self._is_the_tutors(sys._getframe(1)):
            return int(fork())
        self.original = here
        pid = int(fork())
        if pid == 0:
            self.is_copy = True
            process = sys._getframe(1).f_locals.get("process_obj")
            if process is not None:  # of multiprocessing, which lets only its maker wait for it
                process._parent_pid = os.getpid()
            return here
        self.copy = pid
        self.child_ended = signal.signal(signal.SIGCHLD, self._end)
        signal.setitimer(signal.ITIMER_REAL, AGAIN)  # it may have ended before that
        # without what belongs to a process that has just begun: here it is the learner's terminal
        self._put(BaseProcess, "_bootstrap", lambda process, **_: process.run() or 0)
        return 0

    def _kill(self, pid: int, number: int) -> None:
        """In the copy: ending the original, which it has started, is a word to it."""
        kill = self._really("kill")
        if self.is_copy and pid == self.original:
            self.is_ended[0] = 1
            number = signal.SIGALRM
        kill(pid, number)

    def _exit(self, status: int) -> None:
        is_followed = self.copy and os.getpid() == self.original
        if is_followed and not self._is_the_tutors(sys._getframe(1)):
            raise Over
        self._really("_exit")(status)

    def _end(self, number: int, frame: FrameType | None) -> None:
        """The program has ended this process, or is not there any more; whoever is at the prompt
        reads on first.
        """
        is_followed = os.getpid() == self.original and not self.is_leaving
        if is_followed and (self.is_ended[0] or not is_running(self.copy)):
            # again, as long as the program lasts: Over is lost where nothing can be raised
            signal.setitimer(signal.ITIMER_REAL, AGAIN, AGAIN)
            if not self._is_the_tutors(frame):
                raise Over

    def _is_the_tutors(self, frame: FrameType | None) -> bool:
        """Whether the tutor's own code runs here: it is met before the learner's, inside out."""
        while frame is not None:
            name = frame.f_globals.get("__name__", "")
            if name.startswith((*TUTORS, *self.learners)):
                return bool(name.startswith(TUTORS))
            frame = frame.f_back
        return True


def _came_of_over(error: BaseException | None) -> bool:
    """On its way out it may have met code that was not made for it."""
    while error is not None and not isinstance(error, Over):
        error = error.__context__
    return error is not None
