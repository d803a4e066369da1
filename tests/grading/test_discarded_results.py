"""A line whose result nothing keeps is said before all else, and a run has shown it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tutor.candidate.job import Job
from tutor.candidate.processes.zygote_client import Zygote
from tutor.candidate.run import Candidates, RunningJob
from tutor.course.model import Course
from tutor.diagnosis.discarded_result import CODE
from tutor.diagnosis.first_wrong import BY_PATCH, BY_RUN
from tutor.grading.recorded_effects import RecordedEffects
from tutor.grading.request import Request
from tutor.judge.judging import Judging
from tutor.judge.messages import ExplainWrong, GradeProgram
from tutor.results import Diagnosis, Verdict

FIXED = "every case passes"


class CountingCandidates(Candidates):
    """Candidates that also count their jobs."""

    def __init__(self, zygote: Zygote) -> None:
        super().__init__(zygote)
        self.jobs = 0

    def start(self, job: Job) -> RunningJob:
        """Count the job and start it."""
        self.jobs += 1
        return super().start(job)


@pytest.fixture
def candidates(zygote: Zygote) -> Iterator[CountingCandidates]:
    """Candidates of this test's own."""
    candidates = CountingCandidates(zygote)
    yield candidates
    candidates.close()


@pytest.fixture
def judging(tiny_course: Course, candidates: CountingCandidates) -> Judging:
    """A judge in this process, for which nobody waits."""
    return Judging(tiny_course, candidates, lambda: False)


def submitted(exercise: str, source: str) -> Request:
    """A learner's file."""
    return Request(exercise, source, f"/learner/{exercise}.py", source)


def told(judging: Judging, exercise: str, source: str) -> Diagnosis:
    """What a check says of a source that fails."""
    grade = judging.grade(GradeProgram(submitted(exercise, source)))
    assert grade.verdict in (Verdict.WRONG_ANSWER, Verdict.RUNTIME_ERROR)
    assert grade.diagnosis is not None
    return grade.diagnosis


DISCARDED = [
    "y = x.clone()\n    y.mul(2)\n    return y\n",
    "y = x.clone()\n    torch.mul(y, 2)\n    return y\n",
    "y = x.clone()\n    y * 2\n    return y\n",
    "y = x.clone()\n    y == 2 * x\n    return y\n",
    "y == 2 * x\n    return y\n",
    "y = x\n    (\n        y\n        .add(x)\n    )\n    return y\n",
    "with torch.no_grad():\n        x.add(x)\n    return x\n",
    "y = x + 0\n    for _ in range(1):\n        y.add(x)\n    return y\n",
    "x * 2\n",
]
HAVE_EFFECTS = [
    "seen = []\n    seen.append(x)\n    return seen[0]\n",
    "y = x.clone()\n    y.add_(1)\n    return y\n",
    "y = x.clone()\n    torch.add(y, 1, out=y)\n    return y\n",
    "y = x.clone()\n    y.add_(1).sub(3)\n    return y\n",
    "y = x.clone()\n    torch.nn.init.ones_(y)\n    return y\n",
    "seen = set()\n    seen.add(1)\n    return x\n",
    "own.touch(x)\n    return x\n",
    "y = x.clone().requires_grad_()\n    y.sum().backward()\n    return y.grad\n",
    "x.to(x.dtype)\n    return x + 1\n",
    "one = threading.Thread(target=list)\n    one.start()\n    one.join()\n    return x\n",
]
HEAD = """import threading
import torch


class own:
    @staticmethod
    def touch(x):
        own.seen = x


"""


@pytest.mark.parametrize("body", DISCARDED)
def test_a_result_that_is_not_kept_is_said_and_proven(judging: Judging, body: str) -> None:
    """At its line, with the change that makes every case pass; `why` names the same line."""
    source = f"{HEAD}def double(x):\n    {body}"
    found = told(judging, "double", source)
    assert (found.code, found.certain, found.also) == (CODE, True, ())
    assert FIXED in found.message
    assert found.span is not None
    first = judging.why(ExplainWrong(submitted("double", source)))
    assert first.found and first.span == found.span and first.proof == BY_PATCH


@pytest.mark.parametrize("body", HAVE_EFFECTS)
def test_a_statement_with_an_effect_is_never_said(judging: Judging, body: str) -> None:
    """Nor one that gives back what it was given: nothing was computed in vain."""
    assert told(judging, "double", f"{HEAD}def double(x):\n    {body}").code != CODE


def test_what_keeping_it_does_not_put_right_is_told_as_well(judging: Judging) -> None:
    """The line has no effect all the same; `why` says which line the failure comes of."""
    source = "def double(x):\n    x.mean()\n    return x * 3\n"
    found = told(judging, "double", source)
    assert found.code == CODE and FIXED not in found.message
    assert [each.code for each in found.also] == ["scaled"]
    first = judging.why(ExplainWrong(submitted("double", source)))
    assert first.found and first.statement == 3 and "line 2" in first.before


def test_two_results_that_are_both_not_kept(judging: Judging) -> None:
    """None of them alone is the fix, both are."""
    source = "def double(x):\n    y = x - 1\n    y.add(1)\n    y.mul(2)\n    return y\n"
    found = told(judging, "double", source)
    assert found.code == CODE and "all 2 of them" in found.message
    assert found.span is not None and found.span.line == 3


def test_a_line_that_no_failing_case_runs_is_not_said(judging: Judging) -> None:
    """Only what was seen to have no effect is said to have none."""
    source = "def double(x):\n    if x is None:\n        x.mul(2)\n    return x * 3\n"
    assert told(judging, "double", source).code != CODE


def test_an_attribute_that_is_left_as_it_was(judging: Judging) -> None:
    """Found in the place where the gradient should have been kept."""
    source = "def scale_grad(x, k, out):\n    x.g = out.g.clone()\n    x.g.mul(k)\n"
    assert told(judging, "scale_grad", source).code == CODE


def test_a_check_that_passes_runs_nothing_more(
    judging: Judging, candidates: CountingCandidates
) -> None:
    """A line without an effect is nobody's business where every case passes."""
    source = "def double(x):\n    x.mean()\n    return x * 2\n"
    assert judging.grade(GradeProgram(submitted("double", source))).accepted
    assert candidates.jobs == 1


def test_a_failing_check_without_such_a_line_runs_nothing_more(
    judging: Judging, candidates: CountingCandidates
) -> None:
    """The text is looked at before anything is run again."""
    told(judging, "double", "def double(x):\n    return x * 3\n")
    assert candidates.jobs == 1


def test_why_names_the_line_as_it_is_where_nothing_else_is_proven(judging: Judging) -> None:
    """What a run has shown is certain, though it is not the fix."""
    source = "def double(x):\n    y = x.clone()\n    y.sub(x)\n    return y.cosh() + x.sinh()\n"
    first = judging.why(ExplainWrong(submitted("double", source)))
    assert first.found and (first.statement, first.proof) == (3, BY_RUN)


@pytest.mark.parametrize(
    "recording",
    [None, 3, {}, {"frames": [1]}, {"frames": [], "steps": [[0, 1]], "values": [], "events": []}],
)
def test_what_is_not_a_recording_is_refused(recording: Any) -> None:
    """The process that runs the learner's code may send anything."""
    with pytest.raises((KeyError, TypeError, ValueError, IndexError)):
        RecordedEffects(recording, "/learner/double.py")
