"""`tutor grade --engine dask`: real clusters, a worker killed, one row per learner."""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cohort.class_runs import (
    children,
    command_of,
    descendants,
    expected,
    finish,
    make_class,
    read_rows,
    start_grading,
    verdicts,
    wait_for_rows,
    wait_until,
)
from tests.conftest import is_alive

pytest.importorskip("distributed", reason="dask is not installed: pip install backprop-tutor[dask]")

from tutor.cohort.course_archive import pack_course, unpack_course
from tutor.cohort.flagged import all_flagged
from tutor.cohort.intake import collect
from tutor.course.load import load_course
from tutor.course.model import Course
from tutor.results import Verdict


def dask_workers(pid: int) -> list[int]:
    """The processes of a LocalCluster."""
    return [child for child in children(pid) if "spawn_main" in command_of(child)]


@pytest.mark.slow
@pytest.mark.corpus  # a worker has to end and to be replaced
def test_a_worker_killed(tmp_path: Path) -> None:
    """What it had is done again by another; its own processes end with it."""
    school = make_class(tmp_path / "class", 60)
    run = start_grading(school, "--engine", "dask", "--workers", "2")
    # the first batch is done, and both workers have their processes
    wait_for_rows(tmp_path / "out.jsonl.journal", 1)
    victim = wait_until(lambda: [pid for pid in dask_workers(run.pid) if children(pid)])[0]
    below = descendants(victim)
    assert below
    os.kill(victim, signal.SIGKILL)
    code, said = finish(run)
    assert code == 1, said
    assert verdicts(read_rows(tmp_path / "out.jsonl")) == expected(60)
    wait_until(lambda: not any(map(is_alive, below)))


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[str]:
    """The address of a scheduler with one worker, as somebody else may have started them."""
    file = tmp_path / "scheduler.json"
    scheduler = ("scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard")
    worker = ("worker", "--nthreads", "2", "--no-dashboard", "--no-nanny")
    command = (sys.executable, "-m")
    processes = [
        subprocess.Popen(
            [*command, f"distributed.cli.dask_{name}", *options, "--scheduler-file", str(file)],
            stderr=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            cwd=tmp_path,
        )
        for name, *options in (scheduler, worker)
    ]
    try:

        def address() -> str:
            text = file.read_text() if file.exists() else ""
            return str(json.loads(text)["address"]) if text else ""

        yield wait_until(address)
    finally:
        for process in reversed(processes):  # a worker without a scheduler waits for another
            process.kill()
            process.wait()


@pytest.mark.slow
def test_a_cluster_that_is_there(tmp_path: Path, cluster: str) -> None:
    """The course travels to it; two threads of one worker grade beside each other."""
    school = make_class(tmp_path / "class", 30)
    code, said = finish(start_grading(school, "--scheduler", cluster))
    assert code == 1, said
    assert verdicts(read_rows(tmp_path / "out.jsonl")) == expected(30)


def test_a_course_travels_as_bytes(tmp_path: Path, tiny_course: Course) -> None:
    """It is the same course there, and only its user can read it."""
    source = tiny_course.exercises[0].folder.parent.parent
    folder = unpack_course(pack_course(source), tmp_path / "there")
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    there = load_course(folder)
    assert [one.id for one in there.exercises] == [one.id for one in tiny_course.exercises]


def test_who_ends_every_worker_is_flagged(tmp_path: Path, tiny_course: Course) -> None:
    """All that they handed in, since nobody knows which of it did it."""
    (learner,) = collect(tiny_course, [make_class(tmp_path / "class", 1)])
    assert {grade.verdict for grade in all_flagged(learner)} == {Verdict.FLAGGED}
