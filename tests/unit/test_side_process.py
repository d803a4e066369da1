"""Work in a side process ends, whatever it does, and the next question is answered."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from tutor.side_process import SideProcess, TookTooMuch

pytestmark = pytest.mark.slow

LARGE = bytes(range(256)) * (1 << 14)


def work(question: bytes) -> bytes:
    """Repeats what it is asked, unless that is the name of a misdeed."""
    if question == b"never ends":
        while True:
            pass
    if question == b"allocates":
        return bytes(1 << 40)
    if question == b"raises":
        raise RecursionError
    if question == b"leaves":
        os._exit(0)
    return question


@pytest.fixture
def side() -> Iterator[SideProcess]:
    """A process that may use a second."""
    with SideProcess(work, seconds=1) as process:
        yield process


@pytest.mark.parametrize("misdeed", [b"never ends", b"allocates", b"raises", b"leaves"])
def test_one_question_costs_no_other(side: SideProcess, misdeed: bytes) -> None:
    """What takes too much is said; before and after it there are answers, of any size."""
    assert side.ask(b"") == b""
    with pytest.raises(TookTooMuch):
        side.ask(misdeed)
    assert side.ask(LARGE) == LARGE


def test_nothing_stays_open() -> None:
    """Neither a descriptor nor a process, also where nothing was asked."""
    before = os.listdir("/proc/self/fd") if os.path.isdir("/proc/self/fd") else []
    with SideProcess(work, seconds=1) as process:
        process.ask(b"x")
    SideProcess(work, seconds=1).close()
    after = os.listdir("/proc/self/fd") if before else []
    assert len(after) == len(before)
