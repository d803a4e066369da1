"""One worker's processes: whose fault it is when one is gone, and that nothing stays open."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.cohort.class_runs import descendants
from tests.conftest import TINY_COURSE
from tutor.candidate.processes.zygote_client import ZygoteClient
from tutor.cohort import graders as graders_module
from tutor.cohort.base import Base
from tutor.cohort.graders import Graders
from tutor.errors import JudgeError, ProcessEnded

OPEN = Path("/proc/self/fd")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not OPEN.exists(), reason="the system does not list descriptors"),
]


@pytest.fixture(scope="module")
def base() -> Iterator[Base]:
    """What the processes are forked from; the last test ends it."""
    with closing(Base()) as base:
        yield base


class EndsOnceConnected(Base):
    """A base that a run which is over ends while a worker's processes are being started."""

    def __init__(self, base: Base) -> None:
        self.base = base

    def connect(self) -> ZygoteClient:
        """A connection that nobody listens to any more."""
        client = self.base.connect()
        self.base.zygote.process.kill()
        self.base.zygote.process.wait()
        return client


def test_a_zygote_that_does_not_answer_counts_as_one_that_ended(
    base: Base, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A submission may have stopped it; what else goes wrong is not the submission's doing."""
    silent, other = JudgeError("it does not answer"), JudgeError("something else")
    with closing(Graders(base, TINY_COURSE)) as graders:
        assert not graders.has_ended(other)
        assert graders.has_ended(ProcessEnded("the judge did not answer"))
        monkeypatch.setattr(graders_module, "ANSWERING", 0.5)
        for pid in (graders.zygote.pid, *descendants(graders.zygote.pid)):
            os.kill(pid, signal.SIGSTOP)
        assert graders.has_ended(silent)
        os.kill(graders.zygote.pid, signal.SIGKILL)
        assert graders.has_ended(silent)
        graders.restart()
        assert not graders.has_ended(other)


def test_nothing_stays_open(base: Base) -> None:
    """Neither when the processes end, nor when they cannot be started: a run may be over while a
    worker still begins.
    """
    before = sorted(os.listdir(OPEN))
    with closing(Graders(base, TINY_COURSE)) as graders:
        graders.about()
        graders.restart()
    assert sorted(os.listdir(OPEN)) == before
    for ends in (EndsOnceConnected(base), base):
        with pytest.raises(JudgeError):
            Graders(ends, TINY_COURSE)
        assert sorted(os.listdir(OPEN)) == before
