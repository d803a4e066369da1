"""Every wait has an end: a process that is stopped, or never ceases to talk, holds nobody up."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.candidate.test_hostile import GOOD, job
from tutor.candidate.processes.zygote_client import Zygote
from tutor.candidate.run import Candidates
from tutor.course.model import Course
from tutor.errors import JudgeError
from tutor.judge.client import Judge
from tutor.workspace.submission import Submission

pytestmark = pytest.mark.slow
FLOOD = """
import os, stat
def pipes():
    for fd in range(3, 64):
        try:
            if stat.S_ISFIFO(os.fstat(fd).st_mode): yield fd
        except OSError: pass
def double(x):
    if os.fork() == 0:
        while True:
            for fd in pipes():
                try: os.write(fd, b"y" * 65536)
                except OSError: pass
    os._exit(0)
"""


@pytest.fixture
def own_zygote() -> Iterator[Zygote]:
    """A zygote that may be stopped."""
    zygote = Zygote.start()
    zygote.wait_ready()
    yield zygote
    zygote.process.send_signal(signal.SIGCONT)
    zygote.close()


def test_a_stopped_zygote_is_given_up(own_zygote: Zygote) -> None:
    """The request fails after its time, the next ones at once; nothing that comes later is read as
    the answer to something else.
    """
    own_zygote.patience = 0.3
    own_zygote.process.send_signal(signal.SIGSTOP)
    with pytest.raises(JudgeError, match="does not answer"):
        own_zygote.fork("candidate", [0, 0, 0])
    own_zygote.process.send_signal(signal.SIGCONT)
    own_zygote.patience = 3600.0
    with pytest.raises(JudgeError, match="does not answer"):
        own_zygote.connect()


def test_a_zygote_that_is_stopped_during_a_run_ends_that_run(own_zygote: Zygote) -> None:
    """The candidate's own deadline is not affected, and what needs the zygote fails in time."""
    own_zygote.patience = 0.3
    candidates = Candidates(own_zygote)
    candidates.prepare()
    own_zygote.process.send_signal(signal.SIGSTOP)
    report = candidates.run(job("while True: pass\n", time_limit=0.5))
    assert report.ended == "time_limit"
    with pytest.raises(JudgeError):
        candidates.run(job(GOOD))
    candidates.close()


def test_a_stopped_judge_is_replaced(own_zygote: Zygote, tiny_course: Course) -> None:
    """It costs one check; the next one has a new judge."""
    exercise = tiny_course.exercises[0]
    submission = Submission("double", Path("/learner/double.py"), GOOD.encode(), GOOD, "digest")
    judge = Judge(own_zygote, tiny_course.folder)
    assert judge.grade(submission, exercise).accepted
    stopped = judge.process.child
    assert stopped is not None
    os.kill(stopped.pid, signal.SIGSTOP)
    judge.process.patience = 0.3
    with pytest.raises(JudgeError, match="in the middle of a check"):
        judge.grade(submission, exercise)
    judge.process.patience = 600.0
    assert own_zygote.wait(stopped, 60) is not None
    assert judge.grade(submission, exercise).accepted
    judge.close()


def test_a_flood_on_every_pipe_is_cut(candidates: Candidates) -> None:
    """A process that stays behind and writes without end, where the tutor reads last words."""
    report = candidates.run(replace(job(FLOOD), starts_processes=True))
    assert report.ended == "exited"
    assert len(report.trace) < 1 << 20 and len(report.output) <= 64 << 10


@pytest.fixture
def crowded(own_zygote: Zygote) -> Iterator[Zygote]:
    """One whose processes share a single processor with others that never rest."""
    with beside(own_zygote, 3):
        yield own_zygote


@contextlib.contextmanager
def beside(zygote: Zygote, others: int) -> Iterator[None]:
    """All share the zygote's only processor."""
    # they end with this process, even if it is killed
    spin = [sys.executable, "-c", "import os\np = os.getppid()\nwhile os.getppid() == p: pass"]
    # a session each, since the kernel may share processors among sessions
    spinning = [subprocess.Popen(spin, start_new_session=True) for _ in range(others)]
    for pid in (zygote.process.pid, *(other.pid for other in spinning)):
        os.sched_setaffinity(pid, {min(os.sched_getaffinity(0))})
    try:
        yield
    finally:
        for other in spinning:
            other.kill()
            other.wait()


tells_who_waited = pytest.mark.skipif(
    not Path("/proc/self/schedstat").exists(), reason="the kernel does not tell who waited"
)


@tells_who_waited
def test_a_busy_machine_costs_no_program_its_time(crowded: Zygote) -> None:
    """What a program waits for a processor does not count; its own loops and naps do."""
    candidates = Candidates(crowded)
    works = (
        "import time\nbegan = time.process_time()\nwhile time.process_time() < began + 0.5: pass\n"
    )
    candidates.prepare()
    report = candidates.run(job(f"{works}{GOOD}", time_limit=1.0))
    assert report.ended == "done"
    for text in ("while True: pass\n", "import time\ntime.sleep(600)\n"):
        assert candidates.run(job(text, time_limit=0.5)).ended == "time_limit"
    candidates.close()


def uses(seconds: float, *, threads: int = 0) -> str:
    """A program that needs so much of a processor's time; with threads that never rest."""
    return (
        "import threading, time\n"
        "def spin():\n    while True: pass\n"
        f"for _ in range({threads}): threading.Thread(target=spin, daemon=True).start()\n"
        f"while time.process_time() < {seconds}: pass\n{GOOD}"
    )


@tells_who_waited
def test_a_program_keeps_nobody_but_itself_waiting(own_zygote: Zygote) -> None:
    """Its own threads keep it from the only processor: they get the time limit together, not six
    times as much.
    """
    with beside(own_zygote, 0):
        candidates = Candidates(own_zygote)
        # not more threads: each takes 72 MiB of its address space, of which it may have 1 GiB
        fits = candidates.run(job(uses(0.0, threads=9), time_limit=60.0))
        assert (fits.ended, fits.failed) == ("done", None)
        report = candidates.run(job(uses(3.0, threads=9), time_limit=1.0))
        assert (report.ended, report.depends_on_load) == ("time_limit", False)
        candidates.close()
