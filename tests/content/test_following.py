"""`follow`, with which a debug session changes sides with the program that it is in; and what is
left of it afterwards.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator
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
    for name in ("scene", "processes", "follow"):
        sys.modules.pop(name, None)


def started(function: Callable[..., Any]) -> multiprocessing.process.BaseProcess:
    """A forked process that runs it."""
    process = FORK.Process(target=function, daemon=True)
    process.start()
    return process


def test_a_session_changes_sides() -> None:
    """The process that asked to start another one becomes it, and leaves it where it is ended."""
    from follow import Follow

    mine, its_end = FORK.Pipe()
    here, seen = os.getpid(), []

    def work() -> None:
        while True:
            seen.append((its_end.recv(), os.getpid()))
            its_end.send(len(seen))

    with Follow(sys.modules[__name__], wanted=True) as follow:
        process = started(work)
        for number in range(3):  # from here on this is the copy
            mine.send(number)
            mine.recv()
        process.terminate()
        os._exit(0)
    assert seen == [(0, here), (1, here), (2, here)]
    assert os.fork.__module__ == "posix" and follow.copy != here


def test_a_session_leaves_everything_as_it_was() -> None:
    """When the program ends the process that is followed, and at once itself: two signals say so,
    and whichever comes second meets a session that is already being left.
    """
    from follow import Follow

    before = stand_ins()
    for _ in range(10):
        mine, its_end = FORK.Pipe()
        with Follow(sys.modules[__name__], wanted=True):
            started(its_end.recv).terminate()  # from here on this is the copy
            os._exit(0)
        mine.close()
        its_end.close()
        assert stand_ins() == before


def stand_ins() -> tuple[object, ...]:
    """What is in the places in which a session that follows a process puts something else."""
    bootstrap = multiprocessing.process.BaseProcess.__dict__["_bootstrap"]
    return os.fork, os.kill, os._exit, bootstrap, signal.getsignal(signal.SIGCHLD)


def test_an_alarm_that_comes_late_ends_nobody() -> None:
    """Neither the scene's own nor one that a process sends that is about to end."""
    from follow import Follow
    from scene import Scene

    def use() -> None:
        with Scene(), Follow(sys.modules[__name__], wanted=True):
            pass
        os.kill(os.getpid(), signal.SIGALRM)

    process = started(use)
    process.join()
    assert process.exitcode == 0
