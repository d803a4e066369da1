"""Zygotes under several policies, and programs that return what they found out."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
import torch

from tutor.candidate.confinement.layers import NAMESPACES, LayerReport
from tutor.candidate.confinement.policy import Policy, class_policy
from tutor.candidate.job import Call, Job
from tutor.candidate.layer_report import layer_report
from tutor.candidate.outcome import Outcome
from tutor.candidate.processes.zygote_client import Zygote
from tutor.candidate.report import Report
from tutor.candidate.run import Candidates
from tutor.candidate.wire.protocol import pack

SETS = {
    "full": class_policy(),
    "without landlock": class_policy().without("landlock"),
    "without namespaces": class_policy().without("other-user", *NAMESPACES),
}
ReportOf = Callable[[Policy], LayerReport]


@pytest.fixture(scope="session")
def report_of() -> ReportOf:
    """Which layers hold under a policy, tried once by a zygote without torch."""
    known: dict[Policy, LayerReport] = {}

    def report(policy: Policy) -> LayerReport:
        if policy not in known:
            zygote = Zygote.start(policy=policy, torch=False)
            try:
                known[policy] = layer_report(zygote)
            finally:
                zygote.close()
        return known[policy]

    return report


@pytest.fixture(scope="module", params=SETS)
def candidates(request: pytest.FixtureRequest) -> Iterator[Candidates]:
    """Candidates of a class, under each set of layers in turn."""
    yield from _candidates_under(SETS[request.param])


@pytest.fixture(scope="module")
def confined() -> Iterator[Candidates]:
    """Candidates of a class under every layer that this machine has."""
    yield from _candidates_under(SETS["full"])


def _candidates_under(policy: Policy) -> Iterator[Candidates]:
    zygote = Zygote.start(policy=policy)
    zygote.wait_ready()
    candidates = Candidates(zygote)
    yield candidates
    candidates.close()
    zygote.close()


def run(
    candidates: Candidates, body: str, *, starts_processes: bool = False, time_limit: float = 60.0
) -> Report:
    """Run a program whose function `found` has this body."""
    lines = "".join(f"    {line}\n" for line in body.splitlines())
    source = f"import ctypes, os, socket, subprocess, tempfile, torch\ndef found():\n{lines}"
    call = Call("found", 0)
    job = Job(
        "found", source, "/learner/found.py", ("found",), {}, (pack({}),), (call,),
        time_limit=time_limit, starts_processes=starts_processes,
    )  # fmt: skip
    return candidates.run(job)


def outcome(candidates: Candidates, body: str, *, starts_processes: bool = False) -> Outcome:
    """What that function came to."""
    report = run(candidates, body, starts_processes=starts_processes)
    assert report.ended == "done", (report.ended, report.trace, report.output)
    assert report.answers, report.failed
    return report.answers[0].outcome


def raised(candidates: Candidates, body: str) -> str:
    """The type of what it raised, "" if nothing."""
    error = outcome(candidates, body).raised
    return error.type if error else ""


def double_of(candidates: Candidates) -> torch.Tensor:
    """A candidate that works: twice a tensor of ones."""
    value = outcome(candidates, "return 2 * torch.ones(2)").value
    assert isinstance(value, torch.Tensor)
    return value
