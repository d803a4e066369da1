"""A class graded by `tutor grade`, beside a fresh Python per file and a pytest per file."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path
from typing import Any

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


def rows() -> list[dict[str, Any]]:
    """Times for one submission, each beside its peer's, as rows for `python -m benchmarks`."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        school = _make_class(folder)
        fresh, cold = _cold(folder, school)
        one, two = (_each(school, "--workers", str(workers)) for workers in (1, 2))
        dask = _each(school, "--engine", "dask", "--workers", "2")
        pytest = _pytest(school)
    return [
        _row("one file graded from cold, beside a fresh python (F)", cold, fresh, 1.5),
        _row("one of a class, 2 workers, beside F", two, fresh, 1 / 150, "≤ 1/150 ×"),
        _row("  beside 1 worker", two, one, 1 / 1.8, "≤ 1/1.8 ×"),
        _row("  beside a pytest for each, one after the other", two, pytest, 1 / 30, "≤ 1/30 ×"),
        _row("  through dask, 2 workers, beside this", dask, two, 1.5),
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


def _cold(folder: Path, school: Path) -> tuple[float, float]:
    """(a fresh Python that checks one file, `tutor grade` of the same file), in turn."""
    file = school / "learner0000" / f"{EXERCISE}.py"
    check = file.parent / "check.py"
    check.write_text(FRESH.format(name=EXERCISE), encoding="utf-8")
    ours = [sys.executable, "-m", "tutor", "grade", str(file)]
    pairs = [(_time([sys.executable, str(check)]), _time(ours)) for _ in range(COLD_RUNS)]
    check.unlink()
    fresh, cold = zip(*pairs, strict=True)
    return statistics.median(fresh), statistics.median(cold)


def _time(command: list[str]) -> float:
    began = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, timeout=600)
    return time.perf_counter() - began


def _each(school: Path, *options: str) -> float:
    """Seconds for one submission in a run, once its workers are warm."""
    out = school.parent / "out.jsonl"
    command = [sys.executable, "-m", "tutor", "grade", str(school), "--format", "jsonl"]
    _time([*command, "--out", str(out), *options])
    lines = out.read_text(encoding="utf-8").splitlines()
    assert len(lines) == LEARNERS
    done = sorted(json.loads(line)["run"]["duration"] for line in lines)
    return (done[-1] - done[WARM]) / (LEARNERS - 1 - WARM)


def _pytest(school: Path) -> float:
    """Seconds for one submission where each gets a pytest of its own."""
    times = []
    for own in sorted(school.iterdir())[:PYTEST_SAMPLE]:
        (own / f"test_{EXERCISE}.py").write_text(TEST.format(name=EXERCISE), encoding="utf-8")
        times.append(_time([sys.executable, "-m", "pytest", "-q", "--rootdir", str(own), str(own)]))
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
