"""`why` after a failed check: with all its trials, and foreseen while the diagnosis is read."""

from __future__ import annotations

import statistics
import time
from pathlib import Path
from typing import Any

from tutor.candidate.processes.zygote_client import Zygote
from tutor.course.load import load_course
from tutor.judge.client import Judge
from tutor.settings import load_settings
from tutor.workspace.submission import Submission

RUNS = 40
WARM = 5  # runs before the first that counts
PAUSE = 0.05  # seconds; a learner pauses meanwhile, and the spare candidate gets ready
EXERCISE = "lin_grad"
SOURCE = """
def lin_grad(inp, out, w, b):
    g = out.g
    inp.g = g @ w.T
    w.g = (inp[:, :, None] * g[:, None, :]).sum(1)
    b.g = g.sum(0)  # {}
"""


def rows() -> list[dict[str, Any]]:
    """The latencies from request to answer beside one check, for `python -m benchmarks`."""
    check, cold, foreseen = _measure()
    ahead = "why, foreseen while the diagnosis is read, p50"
    return [
        _row("why, warm, p50 (beside one check)", cold, check, "≤ 6 ×", cold <= 6 * check),
        _row(ahead, foreseen, check, "≤ 0.1 ×", foreseen <= 0.1 * check),
    ]


def _row(what: str, ours: float, peer: float, budget: str, holds: bool) -> dict[str, Any]:
    return {
        "what": what,
        "ours": ours,
        "peer": peer,
        "ratio": ours / peer,
        "budget": budget,
        "holds": holds,
    }


def _measure() -> tuple[float, float, float]:
    settings = load_settings()
    exercise = load_course(settings.course).find(EXERCISE)
    assert exercise is not None
    zygote = Zygote.start()
    judge = Judge(zygote, settings.course)
    checks, cold, foreseen = [], [], []
    try:
        for number in range(RUNS):
            source = SOURCE.format(number)  # another text each time, so that no answer is known yet
            path, digest = Path("/learner/lin_grad.py"), str(number)
            submission = Submission(EXERCISE, path, source.encode(), source, digest)
            # The lambdas are called at once.
            checks.append(_timed(lambda: judge.grade(submission, exercise)))  # noqa: B023
            cold.append(_timed(lambda: judge.why(submission, exercise)))  # noqa: B023
            foreseen.append(_timed(lambda: judge.why(submission, exercise)))  # noqa: B023
    finally:
        judge.close()
        zygote.close()
    first, second, third = (statistics.median(times[WARM:]) for times in (checks, cold, foreseen))
    return first, second, third


def _timed(action: Any) -> float:
    time.sleep(PAUSE)
    began = time.perf_counter()
    action()
    return time.perf_counter() - began
