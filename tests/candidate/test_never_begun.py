"""What happens before any learner code runs is never the learner's verdict."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from tests.candidate.test_hostile import GOOD, job
from tutor.candidate import candidate_process
from tutor.candidate.confinement.policy import learner_policy, policy_row
from tutor.candidate.processes.zygote_client import Zygote, ZygoteClient
from tutor.candidate.run import Candidates
from tutor.course.model import Course
from tutor.errors import JudgeError
from tutor.judge.client import Judge
from tutor.workspace.submission import Submission

PLACE = "tests.candidate.never_begins"


@pytest.mark.parametrize("how", ["ends", "waits"])
def test_a_candidate_that_never_begins_is_the_tutors_fault(
    zygote: Zygote, how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another one is tried, and then the error is one of the tutor's."""
    monkeypatch.setattr(candidate_process, "TO_BEGIN", 0.5)
    with zygote_of(zygote, f"{PLACE}:{how}") as control:
        candidates = Candidates(ZygoteClient(control))
        with pytest.raises(JudgeError, match="ended before it began"):
            candidates.run(job(GOOD, time_limit=0.5))
        candidates.close()


def test_no_verdict_comes_of_it(zygote: Zygote, tiny_course: Course) -> None:
    """The judge gives no grade to whoever handed in the program."""
    with zygote_of(zygote, f"{PLACE}:ends") as control:
        judge = Judge(zygote, tiny_course.folder, candidates=ZygoteClient(control))
        submission = Submission("double", Path("/learner/double.py"), GOOD.encode(), GOOD, "digest")
        with pytest.raises(JudgeError, match="ended before it began"):
            judge.grade(submission, tiny_course.exercises[0])
        judge.close()


def zygote_of(zygote: Zygote, candidate: str) -> socket.socket:
    """A zygote whose candidates are another function; it ends with the socket."""
    ours, theirs = socket.socketpair()
    params = {"roles": {"candidate": candidate}, "policy": policy_row(learner_policy())}
    with theirs:
        zygote.fork("zygote", [theirs.fileno()], params)
    return ours
