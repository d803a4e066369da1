"""What each layer of confinement costs, as a ratio to a candidate that wears none of them.

One run is a fork, the layers, a job of one small call and the end of the process: what a class pays
for each submission. Peers run in turn, so that whatever else the machine does hits them alike.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Mapping
from typing import Any

import torch

from tutor.candidate.confinement.layers import NAMESPACES
from tutor.candidate.confinement.policy import Policy, class_policy, learner_policy
from tutor.candidate.job import Call, Job
from tutor.candidate.processes.zygote_client import Zygote
from tutor.candidate.run import Candidates
from tutor.candidate.wire.protocol import pack

RUNS = 60
BARE = "no layer"
ALL = class_policy()
WITHOUT: Mapping[str, Policy] = {
    "landlock": ALL.without("landlock"),
    "seccomp": ALL.without("seccomp"),
    "its namespaces": ALL.without(*NAMESPACES, "other-user"),
}
SETS: Mapping[str, Policy] = {
    BARE: Policy(layers=()),
    "a learner's check": learner_policy(),
    "a class": ALL,
    **{f"a class without {name}": policy for name, policy in WITHOUT.items()},
}
MOST = 1.6  # times a bare candidate


def rows() -> list[dict[str, Any]]:
    """Each set of layers beside a candidate without any, as rows for `python -m benchmarks`."""
    times = _times()
    bare = statistics.median(times[BARE])
    found = []
    for name in SETS:
        if name != BARE:
            ours = statistics.median(times[name])
            found.append(_row(f"one candidate, {name}", ours, bare))
    return found


def _row(what: str, ours: float, peer: float) -> dict[str, Any]:
    ratio = ours / peer
    budget = f"≤ {MOST} ×"
    return {
        "what": what, "ours": ours, "peer": peer, "ratio": ratio, "budget": budget,
        "holds": ratio <= MOST,
    }  # fmt: skip


def _times() -> dict[str, list[float]]:
    zygotes = {name: Zygote.start(policy=policy) for name, policy in SETS.items()}
    try:
        candidates = {name: Candidates(zygote) for name, zygote in zygotes.items()}
        for each in candidates.values():
            _one_run(each)
        times: dict[str, list[float]] = {name: [] for name in SETS}
        for _ in range(RUNS):
            for name, each in candidates.items():
                times[name].append(_one_run(each))
        return times
    finally:
        for zygote in zygotes.values():
            zygote.close()


def _one_run(candidates: Candidates) -> float:
    """Seconds from asking for a candidate to its end."""
    began = time.perf_counter()
    report = candidates.run(JOB)
    assert report.ended == "done"
    last = candidates.finished[-1].child
    candidates.end_finished()
    candidates.client.wait(last)
    return time.perf_counter() - began


JOB = Job(
    "double", "def double(x):\n    return 2 * x\n", "/learner/double.py", ("double",), {},
    (pack({"x": torch.ones(2, 3)}),), (Call("double", 0),), time_limit=60.0,
)  # fmt: skip
