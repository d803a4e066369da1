"""What copies of a process need: to be made, to sleep deaf to the keyboard, to be ended."""

from __future__ import annotations

import contextlib
import os
import random
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

WAKE = signal.SIGUSR1
NOT_FOR_SLEEPERS = (signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP)
PATIENCE = 0.02  # seconds between looks at a process that is not a child of this one


def wait_for(pid: int) -> int:
    """The wait status of a process, once it has ended.

    0 where it is not a child of this process, so that only its end can be seen.
    """
    while True:
        try:
            return os.waitpid(pid, 0)[1]
        except ChildProcessError:
            # no subreaper here: it has gone to the first process of the system
            if _is_gone(pid):
                return 0
            time.sleep(PATIENCE)


def _is_gone(pid: int) -> bool:
    """Whether there is no such process, or nothing of it but its number."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    with contextlib.suppress(OSError, IndexError):
        text = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace")
        # the state follows the name, which is in brackets and may hold any of them
        return text.rpartition(")")[2].split()[0] == "Z"
    return False


def end_process(pid: int) -> None:
    """Kill it, and reap it if it is a child of this process."""
    with contextlib.suppress(OSError):
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)


def end_unwaited(pids: list[int], ending: list[int]) -> None:
    """Kill them without waiting, which may take as long as a fork. ending: those that were killed
    like this before; what has ended is taken off it.
    """
    for pid in pids:
        with contextlib.suppress(OSError):
            os.kill(pid, signal.SIGKILL)
    ending += pids
    for pid in list(ending):
        with contextlib.suppress(ChildProcessError):
            if os.waitpid(pid, os.WNOHANG)[0] != pid:
                continue
        ending.remove(pid)


def end_children(but: list[tuple[int, int]]) -> None:
    """Kill the programs that this process has started, since an earlier copy knows none of them."""
    spared = {pid for _, pid in but}
    for pid in children():
        if pid not in spared:
            end_process(pid)


def children() -> list[int]:
    """The programs that this process has started and that still run; none where the system does not
    tell.
    """
    with contextlib.suppress(OSError, ValueError):
        listed = Path(f"/proc/self/task/{os.getpid()}/children").read_text(encoding="ascii").split()
        return [int(word) for word in listed]
    return []


def memory_left() -> int:
    """Bytes that programs can still get; a large number where that cannot be known."""
    with (
        contextlib.suppress(OSError, ValueError, StopIteration),
        Path("/proc/meminfo").open(encoding="ascii") as file,
    ):
        return next(int(line.split()[1]) << 10 for line in file if line.startswith("MemAvailable"))
    return 1 << 62


@contextlib.contextmanager
def deaf() -> Iterator[Callable[[], None]]:
    """Let keys do nothing and WAKE wait, here and in a copy made meanwhile.

    What is yielded ends that early, once.
    """
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


def fork() -> int:
    """os.fork(), for a copy that continues as the original: with Python's random numbers, which
    reseed themselves in every copy, and as the one that may start what the original has made.
    """
    state, here = random.getstate(), os.getpid()
    pid = os.fork()
    if pid == 0:
        random.setstate(state)
        _take_over_processes(here)
    return pid


def _take_over_processes(maker: int) -> None:
    """multiprocessing lets only its maker start a process. maker: the number of the original."""
    module = sys.modules.get("multiprocessing.process")
    for process in list(getattr(module, "_dangling", ())):
        if process._popen is None and process._parent_pid == maker:
            process._parent_pid = os.getpid()


def flush() -> None:
    """Print what is buffered, so that a copy does not print it a second time."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(Exception):
            stream.flush()


def one_thread() -> None:
    """A fork copies no threads, torch's neither; with a limit of one it never waits for them."""
    torch = sys.modules.get("torch")
    if torch is not None:
        torch.set_num_threads(1)
