"""A grading run whose workers are killed, which is killed itself, and which is then resumed."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.cohort.class_runs import children, command_of, descendants, read_rows
from tests.conftest import is_alive
from tutor.candidate.confinement.kernel import PR_SET_CHILD_SUBREAPER, prctl

STALLED = 600.0  # seconds without a row, after which nothing more is waited for
PAUSE = 0.02
# shares of the class that are graded when something is killed
FIRST_WORKER, SECOND_WORKER, ALL_OF_IT = 0.2, 0.4, 0.6


@dataclass(frozen=True)
class Grading:
    """`tutor grade` of a folder. The result is written beside it."""

    school: Path
    course: Path
    options: tuple[str, ...] = ()

    @property
    def out(self) -> Path:
        """Where the result is written."""
        return self.school.parent / "out.jsonl"

    @property
    def journal(self) -> Path:
        """Where the rows are kept as they come."""
        return self.school.parent / "out.jsonl.journal"

    def start(self, *more: str) -> subprocess.Popen[bytes]:
        """It runs in the background; what it says is in said.txt."""
        beside = self.school.parent
        command = [
            *(sys.executable, "-m", "tutor", "--course", str(self.course)),
            *("--workspace", str(beside / "workspace"), "grade", str(self.school)),
            *("--format", "jsonl", "--out", str(self.out), "--workers", "2"),
            *self.options,
            *more,
        ]
        with self.said.open("ab") as said:
            return subprocess.Popen(command, stdout=said, stderr=said, cwd=beside)

    @property
    def said(self) -> Path:
        """What the runs said, one after the other."""
        return self.school.parent / "said.txt"


@dataclass(frozen=True)
class Resumed:
    """What came out. kept: the rows of the journal when the run was killed. killed: what was, in
    words. left: processes of either run that are still there. seconds: both runs took.
    """

    code: int
    rows: list[dict[str, Any]]
    kept: list[dict[str, Any]]
    killed: tuple[str, ...]
    left: tuple[int, ...]
    seconds: float


def ignore(what: str) -> None:
    """For whoever does not watch."""


def graded_and_killed(
    grading: Grading, learners: int, tell: Callable[[str], None] = ignore
) -> Resumed:
    """Grade, kill two workers on the way, kill the run, and resume it. tell: takes what is done."""
    began = time.monotonic()
    with _adopting() as orphans:
        run = grading.start()
        killed = []
        for share in (FIRST_WORKER, SECOND_WORKER):
            _wait_for_rows(run, grading.journal, int(share * learners))
            killed.append(_kill_a_worker(run.pid))
            tell(f"{_count_rows(grading.journal)} rows: killed {killed[-1]}")
        _wait_for_rows(run, grading.journal, int(ALL_OF_IT * learners))
        below = descendants(run.pid)
        run.kill()
        run.wait()
        kept = read_rows(grading.journal)[1:]
        tell(f"{len(kept)} rows: killed the run, with {len(below)} processes below it")
        left = _still_there(lambda: [*below, *orphans()])
        resumed = grading.start("--resume")
        _wait_for_rows(resumed, grading.journal, learners)
        code = resumed.wait(STALLED)
        left += _still_there(orphans)
    rows = read_rows(grading.out)
    return Resumed(code, rows, kept, (*killed, "the run"), left, time.monotonic() - began)


@contextlib.contextmanager
def _adopting() -> Iterator[Callable[[], list[int]]]:
    """What is yielded lists the processes that have lost their parents: they become ours."""
    before = set(children(os.getpid()))
    prctl(PR_SET_CHILD_SUBREAPER, 1)

    def orphans() -> list[int]:
        return [pid for pid in children(os.getpid()) if pid not in before]

    try:
        yield orphans
    finally:
        prctl(PR_SET_CHILD_SUBREAPER, 0)
        for pid in orphans():
            with contextlib.suppress(ChildProcessError):
                os.waitpid(pid, os.WNOHANG)


def _still_there(pids: Callable[[], Sequence[int]]) -> tuple[int, ...]:
    """Those that have not ended in time."""
    deadline = time.monotonic() + STALLED
    while (alive := [pid for pid in pids() if is_alive(pid)]) and time.monotonic() < deadline:
        time.sleep(PAUSE)
    return tuple(alive)


def _wait_for_rows(run: subprocess.Popen[bytes], journal: Path, count: int) -> None:
    """Until so many are in the journal, or the run is over. Raises TimeoutError."""
    seen, deadline = -1, time.monotonic() + STALLED
    while run.poll() is None and seen < count:
        now = _count_rows(journal)
        if now > seen:
            seen, deadline = now, time.monotonic() + STALLED
        if time.monotonic() > deadline:
            raise TimeoutError(f"no row came for {STALLED:.0f} seconds, after {seen}")
        time.sleep(PAUSE)


def _count_rows(journal: Path) -> int:
    """Whole lines without the header's."""
    try:
        return max(0, journal.read_bytes().count(b"\n") - 1)
    except FileNotFoundError:
        return 0


def _kill_a_worker(run: int) -> str:
    """A dask worker, or else a judge or a zygote for candidates.

    The oldest: what took the place of one that was killed before belongs to the same worker, which
    may still have the same submission, and one that costs two workers is flagged.
    """
    workers = [pid for pid in children(run) if "spawn_main" in command_of(pid)]
    workers, kind = [pid for pid in workers if children(pid)], "a dask worker"
    if not workers:
        (base,) = (pid for pid in children(run) if children(pid))
        workers, kind = [pid for pid in children(base) if is_alive(pid)], "a worker's process"
    victim = min(workers)
    os.kill(victim, signal.SIGKILL)
    return f"{kind} ({victim})"
