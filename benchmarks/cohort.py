"""A class graded by `tutor grade`, beside a fresh Python per file and a pytest per file."""

from __future__ import annotations

import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.helper_switch import warm_helper
from tutor.cohort.base import Base
from tutor.cohort.graders import Graders
from tutor.course.load import load_course
from tutor.course.model import Exercise
from tutor.course.texts import read_reference
from tutor.settings import load_settings
from tutor.workspace.files import submission_from_bytes

EXERCISE = "lin"
LEARNERS = 300
COLD_RUNS = 5
PYTEST_SAMPLE = 5
WARM = 6  # rows of a run that are left out: workers start meanwhile
FRESH = """
import torch
from {name} import {name} as lin
for n in range(2, 7):
    x, w, b = torch.randn(n, 4), torch.randn(4, 3), torch.randn(3)
    assert torch.allclose(lin(x, w, b), x @ w + b)
"""
TEST = """
import pytest, torch
from {name} import {name} as lin
@pytest.mark.parametrize("n", range(2, 7))
def test_lin(n):
    x, w, b = torch.randn(n, 4), torch.randn(4, 3), torch.randn(3)
    assert torch.allclose(lin(x, w, b), x @ w + b)
"""


ON_ONE_CORE = "import os, sys; os.sched_setaffinity(0, {0}); os.execv(sys.argv[1], sys.argv[1:])"


@dataclass(frozen=True)
class Spent:
    """Seconds on the clock, and of processors, children included: a busy machine stretches the
    first much more than the second.
    """

    clock: float
    processor: float


def rows() -> list[dict[str, Any]]:
    """Times for one submission, each beside its peer's, as rows for `python -m benchmarks`."""
    with tempfile.TemporaryDirectory() as name, warm_helper("off"):
        folder = Path(name)
        school = _make_class(folder)
        fresh, cold = _cold(folder, school)
        one, two = (_each(school, "--workers", str(workers)) for workers in (1, 2))
        alone = _each(school, "--workers", "1", prefix=[sys.executable, "-c", ON_ONE_CORE])
        dask = _each(school, "--engine", "dask", "--workers", "2")
        pytest = _pytest(school)
    work = (two.processor * LEARNERS - cold.processor) / (LEARNERS - 1)
    return [
        _row("one file graded from cold, beside a fresh python (F)", cold.clock, fresh.clock, 1.5),
        _row("one of a class, 2 workers, beside F", two.clock, fresh.clock, 1 / 150, "≤ 1/150 ×"),
        _row("  its processor time, beside F's", work, fresh.processor, 1 / 75, "≤ 1/75 ×"),
        _row("  beside 1 worker", two.clock, one.clock, 1 / 1.8, "≤ 1/1.8 ×"),
        _row("  beside 1 worker on 1 core", two.clock, alone.clock, 1 / 1.8, "≤ 1/1.8 ×"),
        _row(
            "  beside a pytest for each, one after the other", two.clock, pytest, 1 / 30, "≤ 1/30 ×"
        ),
        _row("  through dask, 2 workers, beside this", dask.clock, two.clock, 1.5),
        _row(f"  one more worker's own memory: {_memory_of_a_worker():.0f} MiB"),
    ]


def _row(
    what: str,
    ours: float | None = None,
    peer: float | None = None,
    most: float | None = None,
    budget: str = "",
) -> dict[str, Any]:
    ratio = ours / peer if ours and peer else None
    holds = ratio is None or most is None or ratio <= most
    text = budget or (f"≤ {most} ×" if most else "")
    return {
        "what": what,
        "ours": ours,
        "peer": peer,
        "ratio": ratio,
        "budget": text,
        "holds": holds,
    }


def _exercise() -> Exercise:
    exercise = load_course(load_settings().course).find(EXERCISE)
    assert exercise is not None
    return exercise


def _make_class(folder: Path) -> Path:
    """Correct programs that all differ, so that nothing which is kept helps."""
    source = read_reference(_exercise())
    for number in range(LEARNERS):
        own = folder / "class" / f"learner{number:04}"
        own.mkdir(parents=True)
        (own / f"{EXERCISE}.py").write_text(f"{source}\n# {number}\n", encoding="utf-8")
    return folder / "class"


def _cold(folder: Path, school: Path) -> tuple[Spent, Spent]:
    """(a fresh Python that checks one file, `tutor grade` of the same file), in turn."""
    file = school / "learner0000" / f"{EXERCISE}.py"
    check = file.parent / "check.py"
    check.write_text(FRESH.format(name=EXERCISE), encoding="utf-8")
    ours = [sys.executable, "-m", "tutor", "grade", str(file)]
    pairs = [(_time([sys.executable, str(check)]), _time(ours)) for _ in range(COLD_RUNS)]
    check.unlink()
    fresh, cold = zip(*pairs, strict=True)
    return _median(fresh), _median(cold)


def _median(times: Sequence[Spent]) -> Spent:
    return Spent(
        statistics.median(each.clock for each in times),
        statistics.median(each.processor for each in times),
    )


def _time(command: list[str]) -> Spent:
    began, before = time.perf_counter(), _processor_time()
    subprocess.run(command, check=True, capture_output=True, timeout=600)
    return Spent(time.perf_counter() - began, _processor_time() - before)


def _processor_time() -> float:
    """Of all that this process has started and that has ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _each(school: Path, *options: str, prefix: Sequence[str] = ()) -> Spent:
    """For one submission in a run: on the clock once its workers are warm, and a part of all the
    processor time. prefix: what starts the command.
    """
    out = school.parent / "out.jsonl"
    command = [sys.executable, "-m", "tutor", "grade", str(school), "--format", "jsonl"]
    spent = _time([*prefix, *command, "--out", str(out), *options])
    lines = out.read_text(encoding="utf-8").splitlines()
    assert len(lines) == LEARNERS
    done = sorted(json.loads(line)["run"]["duration"] for line in lines)
    clock = (done[-1] - done[WARM]) / (LEARNERS - 1 - WARM)
    return Spent(clock, spent.processor / LEARNERS)


def _pytest(school: Path) -> float:
    """Seconds for one submission where each gets a pytest of its own."""
    times = []
    for own in sorted(school.iterdir())[:PYTEST_SAMPLE]:
        (own / f"test_{EXERCISE}.py").write_text(TEST.format(name=EXERCISE), encoding="utf-8")
        command = [sys.executable, "-m", "pytest", "-q", "--rootdir", str(own), str(own)]
        times.append(_time(command).clock)
    return statistics.median(times)


def _memory_of_a_worker() -> float:
    """MiB that belong to a judge and a zygote alone, after one grade; the base is shared."""
    exercise, settings = _exercise(), load_settings()
    raw = read_reference(exercise).encode()
    with closing(Base()) as base, closing(Graders(base, settings.course)) as graders:
        program = submission_from_bytes(exercise, Path("lin.py"), raw)
        assert graders.grade(program, exercise, {}, 1).accepted
        return sum(map(_private, graders.pids())) / 1024


def _private(pid: int) -> int:
    """kB; 0 where the system does not tell, since a judge's memory is nobody else's business."""
    try:
        text = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in text.splitlines() if line.startswith("Private_"))
