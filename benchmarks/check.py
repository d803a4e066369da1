"""One confined check, warm, against an unisolated IPython autoreload loop and a cold pytest run."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from tutor.candidate.processes.zygote_client import Zygote
from tutor.course.load import load_course
from tutor.course.texts import read_reference
from tutor.judge.client import Judge
from tutor.settings import load_settings
from tutor.workspace.submission import Submission

RUNS = 100
PAUSE = 0.05  # seconds; a learner pauses between two checks, and the spare candidate gets ready
EXERCISE = "lin"


def rows() -> list[dict[str, Any]]:
    """The check's latency (request → grade) and its peers, as rows for `python -m benchmarks`."""
    ours = _ours()
    loop = statistics.median(_autoreload())
    cold = min(_pytest() for _ in range(2))
    p50, p99 = statistics.median(ours), sorted(ours)[int(0.99 * len(ours)) - 1]
    return [
        _row("one confined check, warm, p99 beside its p50", p99, "≤ 3 ×", p99 <= 3 * p50, p50),
        _row("p50 against IPython autoreload, unisolated", p50, "≤ 0.7 ×", p50 <= 0.7 * loop, loop),
        _row("  against pytest, cold", p50, "≤ 1/30 ×", p50 * 30 <= cold, cold),
    ]


def _row(
    what: str, ours: float, budget: str, holds: bool, peer: float | None = None
) -> dict[str, Any]:
    ratio = ours / peer if peer else None
    return {
        "what": what,
        "ours": ours,
        "peer": peer,
        "ratio": ratio,
        "budget": budget,
        "holds": holds,
    }


def _ours() -> list[float]:
    settings = load_settings()
    exercise = load_course(settings.course).find(EXERCISE)
    assert exercise is not None
    source = read_reference(exercise)
    submission = Submission(EXERCISE, Path("/learner/lin.py"), source.encode(), source, "digest")
    zygote = Zygote.start()
    judge = Judge(zygote, settings.course)
    try:
        for _ in range(5):
            assert judge.grade(submission, exercise).accepted
        times = []
        for _ in range(RUNS):
            time.sleep(PAUSE)
            began = time.perf_counter()
            judge.grade(submission, exercise)
            times.append(time.perf_counter() - began)
        return times
    finally:
        judge.close()
        zygote.close()


AUTORELOAD = """
import sys, time, pathlib, torch
from IPython.core.interactiveshell import InteractiveShell
shell = InteractiveShell.instance()
folder = pathlib.Path(sys.argv[1]); sys.path.insert(0, sys.argv[1])
file = folder / "lin.py"; text = file.read_text()
shell.run_line_magic("load_ext", "autoreload"); shell.run_line_magic("autoreload", "2")
shell.run_cell(
    "import lin, random, torch\\nfrom torch.testing import assert_close\\n"
    "cases = [(torch.randn(5, 4), torch.randn(4, 3), torch.randn(3)) for _ in range(9)]\\n"
    "def check():\\n"
    "    for x, w, b in cases + random.sample(cases, len(cases)):\\n"
    "        before = [t.clone() for t in (x, w, b)]\\n"
    "        assert_close(lin.lin(x, w, b), x @ w + b)\\n"
    "        for t, t0 in zip((x, w, b), before): assert_close(t, t0)"
)
times = []
for i in range(60):
    time.sleep(float(sys.argv[2]))
    file.write_text(text + f"\\n# {i}\\n")
    began = time.perf_counter()
    # The peer looks at what our check does: type, shape, dtype, values, inputs unchanged, and all
    # of it once more in another order.
    shell.run_cell("check()")
    times.append(time.perf_counter() - began)
print(" ".join(map(str, times[5:])))
"""
PYTEST = """
import torch, pytest
from lin import lin
@pytest.mark.parametrize("n", range(10))
def test_lin(n):
    x, w, b = torch.randn(5, 4), torch.randn(4, 3), torch.randn(3)
    assert torch.allclose(lin(x, w, b), x @ w + b)
"""


def _autoreload() -> list[float]:
    with tempfile.TemporaryDirectory() as folder:
        _write_learner(folder)
        command = [sys.executable, "-c", AUTORELOAD, folder, str(PAUSE)]
        done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=600)
    return [float(text) for text in done.stdout.split("\n")[-2].split()]


def _pytest() -> float:
    with tempfile.TemporaryDirectory() as folder:
        _write_learner(folder)
        (Path(folder) / "test_lin.py").write_text(PYTEST, encoding="utf-8")
        began = time.perf_counter()
        command = [sys.executable, "-m", "pytest", "-q", folder]
        subprocess.run(command, capture_output=True, check=True, timeout=600, cwd=folder)
        return time.perf_counter() - began


def _write_learner(folder: str) -> None:
    text = "def lin(x, w, b):\n    return x @ w + b\n"
    (Path(folder) / "lin.py").write_text(text, encoding="utf-8")
