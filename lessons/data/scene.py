"""A scene around a program that starts processes: who waits for whom is set by signals, every wait
has an end that a busy machine does not move, and nothing is left behind.

>>> with Scene() as scene:
...     second = scene.signal()
...     second.give()
...     second.wait(), scene.started()
(True, [])
"""

from __future__ import annotations

import contextlib
import mmap
import multiprocessing
import os
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Collection
from types import FrameType, ModuleType

from processes import Stillness, children_of, is_running, put_back

TURN = 0.01  # seconds between two looks of a wait
TICK = 0.15  # seconds between two looks at a wait in the learner's own code
AT_REST = 30  # looks in a row between which nobody ran: 0.3 seconds
ABOUT_TO_END = 10  # the same where it is only asked whether somebody still runs
COMPUTES = 0.01  # seconds of a processor between two looks, by which somebody does not wait
ASLEEP = 800  # looks at which all slept, in all: then those that poll have had their time too
PATIENCE = 17  # times as long where the wait may have a clock: libraries look every five seconds
READING = 3000  # the same in a debug session, where somebody reads meanwhile
SIGNALS = 64
leave = os._exit  # follow.py puts something else in its place
STANDARD_LIBRARY = os.path.dirname(contextlib.__file__)


def nobody(pid: int) -> bool:
    """Leaves no process out. Also one that waits for a signal in vain will act in the end."""
    return False


class Waited(BaseException):
    """Nobody would ever have come."""


class Signal:
    """Something that happens once; other processes of the scene see it, and may wait for it."""

    def __init__(self, scene: Scene, number: int) -> None:
        self.scene, self.number = scene, number

    def give(self) -> None:
        """It has happened."""
        self.scene.given[self.number] = 1

    def is_given(self) -> bool:
        """Whether it has happened."""
        return bool(self.scene.given[self.number])

    def wait(self) -> bool:
        """Whether it came, before it was sure that nobody would give it."""
        place = os.getpid() % SIGNALS
        self.scene.waiting[place] = self.number + 1
        try:
            return self.scene.waits_for(self.is_given, self.scene.waits_in_vain)
        finally:
            self.scene.waiting[place] = 0


class Scene:
    """program: the learner's module, where pickle looks for their functions by name."""

    current: Scene | None = None

    def __init__(self, program: ModuleType | None = None) -> None:
        self.program = program
        self.pid = os.getpid()
        self.in_session = is_in_session()
        shared = memoryview(mmap.mmap(-1, 16 * SIGNALS)).cast("q")
        self.given, self.waiting = shared[:SIGNALS], shared[SIGNALS:]
        self.signals = 0

    def __enter__(self) -> Scene:
        Scene.current = self
        if self.program is not None:
            sys.modules[self.program.__name__] = self.program
        self.before = set(children_of())
        # sockets by which tensors travel; a worker that is killed leaves its own behind
        self.folder = tempfile.mkdtemp()
        multiprocessing.current_process()._config["tempdir"] = self.folder
        self.stillness = self._stillness(nobody)
        self.computed = time.thread_time()
        if not self.in_session:
            self.old = signal.signal(signal.SIGALRM, self._look)
            signal.setitimer(signal.ITIMER_REAL, TICK, TICK)
        return self

    def __exit__(self, *raised: object) -> None:
        Scene.current = None
        if os.getpid() != self.pid:
            leave(1)  # a copy that has left the learner's code by its end
        if not self.in_session:
            signal.setitimer(signal.ITIMER_REAL, 0)
            put_back(signal.SIGALRM, self.old)
        with contextlib.suppress(RuntimeError):  # the library's loader has a word to say on this
            self._end_all()
        shutil.rmtree(self.folder, ignore_errors=True)
        multiprocessing.current_process()._config.pop("tempdir", None)

    def signal(self) -> Signal:
        """A new one; to be made before any process is started."""
        self.signals += 1
        return Signal(self, self.signals - 1)

    def waits_for(
        self,
        has_come: Callable[[], object],
        leave_out: Callable[[int], bool] = nobody,
        at_rest: int = AT_REST,
    ) -> bool:
        """Whether has_come() comes true, before it is sure that nobody is left who could do it.

        leave_out: whether the process of that number will not act before this one does. at_rest:
        looks in a row between which nobody runs, by which it is sure.
        """
        stillness = self._stillness(leave_out, at_rest)
        while not has_come():
            if stillness.look():
                return bool(has_come())
            time.sleep(TURN)
        return True

    def waits_in_vain(self, pid: int) -> bool:
        """Whether it waits for a signal that nobody has given so far."""
        number = self.waiting[pid % SIGNALS]
        return number > 0 and not self.given[number - 1]

    def started(self) -> list[int]:
        """The processes that the learner's code has started and that still run."""
        there = children_of()
        if self.in_session:  # the debugger's own copies are among the children there
            there = [process.pid or 0 for process in multiprocessing.active_children()]
        return [pid for pid in there if pid not in self.before and is_running(pid)]

    def is_left_running(self, but: Collection[int] = ()) -> bool:
        """Whether one of them still runs, when those that are about to end have had the time to."""
        return not self.waits_for(lambda: set(self.started()) <= set(but), at_rest=ABOUT_TO_END)

    def _stillness(self, leave_out: Callable[[int], bool], at_rest: int = AT_REST) -> Stillness:
        most = (READING, READING) if self.in_session else (at_rest, ASLEEP)
        return Stillness(self.pid, leave_out, *most)

    def _look(self, number: int, frame: FrameType | None) -> None:
        """While the learner's own code waits: the alarm."""
        if frame is not None and frame.f_globals.get("__name__") in (__name__, Stillness.__module__):
            self.stillness = self._stillness(nobody)  # the scene's own waits have an end
            return
        seconds = time.thread_time() - self.computed
        is_computing = seconds > COMPUTES
        looks = round((min(seconds, TICK) if is_computing else TICK) / TURN)
        patience = PATIENCE if may_wake_by_itself(frame) else 1
        is_over = self.stillness.look(looks, patience, is_computing)
        self.computed = time.thread_time()
        if is_over:
            self.stillness = self._stillness(nobody)
            raise Waited("this wait would never have ended")

    def _end_all(self) -> None:
        for pid in self.started():
            with contextlib.suppress(OSError):
                os.kill(pid, signal.SIGKILL)
        for process in multiprocessing.active_children():
            if process.pid not in self.before:
                process.join()
        for pid in set() if self.in_session else set(children_of()) - self.before:
            with contextlib.suppress(OSError):  # those that were forked by hand
                os.waitpid(pid, 0)


def _stay_in_the_scene() -> None:
    """A copy in which a debug session continues from an earlier stop is the scene's own process."""
    frame: FrameType | None = sys._getframe(1)
    while frame is not None and frame.f_globals.get("__name__") == "follow":
        frame = frame.f_back
    if Scene.current and frame and frame.f_globals.get("__name__", "").startswith("tutor."):
        Scene.current.pid = os.getpid()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_stay_in_the_scene)


def may_wake_by_itself(frame: FrameType | None) -> bool:
    """Whether what waits here may have a clock of its own: a call of the library with a timeout, or
    a call that shows no frame, such as time.sleep.
    """
    if frame is None or not frame.f_code.co_filename.startswith(STANDARD_LIBRARY):
        return True
    while frame is not None and frame.f_code.co_filename.startswith(STANDARD_LIBRARY):
        if frame.f_locals.get("timeout") is not None:
            return True
        frame = frame.f_back
    return False


def is_in_session() -> bool:
    """Whether a debugger of the tutor's runs this process's program."""
    frame: FrameType | None = sys._getframe()
    while frame is not None:
        if frame.f_globals.get("__name__", "").startswith("tutor.debugger"):
            return True
        frame = frame.f_back
    return False
