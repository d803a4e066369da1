"""`scene`, with which a drive runs programs that start processes: which waits end, and when; and
that nothing is left.
"""

from __future__ import annotations

import multiprocessing
import os
import queue
import random
import signal
import sys
import time
from collections.abc import Callable, Iterator
from types import FrameType
from typing import Any

import pytest

from tests.strangers.corpus_files import LESSONS

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is no /proc")
FORK = multiprocessing.get_context("fork")


@pytest.fixture(autouse=True)
def modules(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """As a candidate imports them."""
    monkeypatch.syspath_prepend(str(LESSONS / "data"))
    yield
    for name in ("scene", "processes"):
        sys.modules.pop(name, None)


class Noticed(Exception):
    """What ends a wait in these tests; the library swallows an InterruptedError."""


def started(function: Callable[..., Any], *args: Any) -> multiprocessing.process.BaseProcess:
    """A forked process that runs it."""
    process = FORK.Process(target=function, args=args, daemon=True)
    process.start()
    return process


def busy(seconds: float) -> None:
    """Use so much of a processor's time, however long that takes."""
    until = time.process_time() + seconds
    while time.process_time() < until:
        pass


def in_small_steps(seconds: float) -> None:
    """Sleep so long, with a look at the clock in between, as a program that polls."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        time.sleep(0.1)


@pytest.mark.slow
@pytest.mark.parametrize("spend", [busy, in_small_steps])
def test_a_wait_does_not_end_while_somebody_is_at_work(spend: Callable[[float], None]) -> None:
    """Longer than it would wait for the idle, and beside a process that uses all it can get."""
    from scene import Scene

    with Scene() as scene:
        done = scene.signal()

        def work() -> None:
            spend(1.0)
            done.give()

        started(work)
        assert done.wait()


def test_a_wait_ends_where_nobody_can_come() -> None:
    """Also where two wait for a third, and where somebody else sleeps."""
    from scene import Scene

    with Scene() as scene:
        never, told = scene.signal(), scene.signal()

        def wait() -> None:
            if not never.wait():
                told.give()

        started(wait)
        started(time.sleep, 3600)
        assert not never.wait()
        assert told.wait()


@pytest.mark.slow
def test_a_wait_in_the_programs_own_code_ends() -> None:
    """With an exception that nobody catches by accident."""
    from scene import Scene, Waited

    mine, its_end = FORK.Pipe()
    with Scene(), pytest.raises(Waited):
        started(time.sleep, 3600)
        mine.recv()
    its_end.close()


@pytest.mark.slow
def test_who_computes_does_not_wait() -> None:
    """In the library's code, where a wait would have ended by then: all others sleep."""
    from scene import Scene

    with Scene():
        started(time.sleep, 3600)
        random.shuffle(list(range(2_000_000)))


def from_a_pipe(read: Callable[[Any], object]) -> object:
    """With both ends open, so that something could still come."""
    mine, its_end = FORK.Pipe()
    with mine, its_end:
        return read(mine)


@pytest.mark.parametrize(
    ("wait", "has_clock"),
    [
        (lambda: from_a_pipe(lambda mine: mine.recv()), False),
        (lambda: from_a_pipe(lambda mine: mine.poll(9)), True),
        (lambda: queue.Queue[int]().get(timeout=9), True),
        (lambda: time.sleep(9), True),
    ],
)
def test_a_wait_with_a_clock_is_told_from_one_without(
    wait: Callable[[], object], has_clock: bool
) -> None:
    """By the calls that it is in: who looks again by themselves is given longer."""
    from scene import may_wake_by_itself

    found: list[bool] = []

    def look(number: int, frame: FrameType | None) -> None:
        found.append(may_wake_by_itself(frame))
        raise Noticed

    before = signal.signal(signal.SIGALRM, look)
    try:
        with pytest.raises(Noticed):
            signal.setitimer(signal.ITIMER_REAL, 0.05)
            wait()
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    assert found == [has_clock]


def test_nothing_is_left_running() -> None:
    """Processes of multiprocessing, one that was forked by hand, and one of these that has one."""
    from scene import Scene

    with Scene() as scene:
        started(time.sleep, 3600)
        if (pid := os.fork()) == 0:
            time.sleep(3600)
        assert len(scene.started()) == 2 and scene.is_left_running()
        assert not scene.is_left_running(but=scene.started())
    assert scene.started() == []
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
