"""Trials of patches in real candidates: one that makes every case pass is found; trials are kept,
interrupted, and never run of a program that touches files.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tutor.candidate.processes.zygote_client import Zygote
from tutor.candidate.run import Candidates
from tutor.course.model import Course
from tutor.diagnosis.first_wrong import FirstWrong
from tutor.faults.localize import localize
from tutor.faults.patch.candidate_trials import CandidateTrials, limits_of
from tutor.faults.patch.patch_runner import TRIALS, Interrupted, Pair, PatchRunner, TrialResult
from tutor.faults.patch.search_on_case import PatchSearchOnCase
from tutor.faults.reference_runs import ReferenceRuns
from tutor.grading.answer_key import AnswerKey
from tutor.grading.judgement import judge_submission
from tutor.grading.request import Request
from tutor.grading.submission_run import make_job

pytestmark = pytest.mark.slow  # seconds of real candidates

LATE = """import torch
def row_sums(x):
    n, m = x.shape
    out = torch.zeros(n, dtype=x.dtype)
    for j in range(m):
        out = out + x[:, j]
        if j {} m:
            return out
    return out
"""
WRONG_TWICE = (  # no single patch fixes it
    LATE.format("==").replace("x[:, j]", "x[:, 0]").replace("range(m)", "range(m - 1)")
)
COUNTING = """import torch
def row_sums(x):
    out = torch.zeros(len(x), dtype=x.dtype)
    j = 1
    while j < x.shape[1]:
        out = out + x[:, j]
        j += 1
    return out
"""


@pytest.fixture(scope="module")
def candidates(zygote: Zygote) -> Iterator[Candidates]:
    """Candidates for this module alone."""
    found = Candidates(zygote)
    yield found
    found.close()


@pytest.fixture(scope="module")
def answer_key(tiny_course: Course) -> AnswerKey:
    """The sums of rows."""
    exercise = tiny_course.find("row_sums")
    assert exercise is not None
    return AnswerKey(tiny_course, exercise, 1)


def request_of(source: str) -> Request:
    """A submission of that text."""
    return Request("row_sums", source, "/learner/row_sums.py")


def why(course: Course, answer_key: AnswerKey, candidates: Candidates, source: str) -> FirstWrong:
    """What `why` says of it."""
    judgement = judge_submission(answer_key, candidates, request_of(source))
    return localize(answer_key, ReferenceRuns(answer_key), candidates, judgement)


def runner(
    course: Course, answer_key: AnswerKey, candidates: Candidates, source: str, **more: Any
) -> PatchRunner:
    """Trials of that source."""
    trials = CandidateTrials(
        answer_key,
        candidates,
        make_job(answer_key, request_of(source)),
        [limits_of(0)] * len(answer_key.cases),
    )
    return PatchRunner(source, len(answer_key.cases), trials, **more)


def every_line(source: str) -> set[int]:
    """The numbers of all lines."""
    return set(range(1, source.count("\n") + 1))


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("x[:, j]", "x[:, 0]", 6),
        ("range(m)", "range(m - 1)", 5),
        ("range(m)", "range(1, m)", 5),
        ("out + x", "out - x", 6),
    ],
)
def test_the_fix_is_proven(
    tiny_course: Course,
    answer_key: AnswerKey,
    candidates: Candidates,
    old: str,
    new: str,
    line: int,
) -> None:
    """The wrong statement is named, and that a patch of it alone makes every case pass."""
    found = why(tiny_course, answer_key, candidates, LATE.format("==").replace(old, new))
    assert found.found
    assert found.statement == line
    assert "makes every case pass" in found.before


def test_a_patched_program_that_never_ends_stops_nothing(
    tiny_course: Course, answer_key: AnswerKey, candidates: Candidates
) -> None:
    """Many patches of a counting loop run for ever; the one that fixes it is found all the same."""
    tests = runner(tiny_course, answer_key, candidates, COUNTING)
    assert 4 in {patch.line for patch in PatchSearchOnCase(tests, 0)([4], every_line(COUNTING))}


def test_what_touches_files_is_not_patched(
    tiny_course: Course, answer_key: AnswerKey, candidates: Candidates, tmp_path: Path
) -> None:
    """No patched version of it is ever run."""
    told = tmp_path / "told"
    source = f"def row_sums(x):\n    open({str(told)!r}, 'a').close()\n    return x.sum(0)\n"
    tests = runner(tiny_course, answer_key, candidates, source)
    assert PatchSearchOnCase(tests, 0)([3], {2, 3}) == []
    assert not told.exists()


def test_a_search_that_was_interrupted_does_no_more_than_one_that_was_not(
    tiny_course: Course, answer_key: AnswerKey, candidates: Candidates
) -> None:
    """A known trial costs what it cost when it ran, so both come to the same end."""
    source = WRONG_TWICE
    known: dict[Pair, TrialResult] = {}
    whole = runner(tiny_course, answer_key, candidates, source, known=known)
    assert PatchSearchOnCase(whole, 0)([], every_line(source)) == []
    again = runner(tiny_course, answer_key, candidates, source, go_on=lambda: False, known=known)
    assert PatchSearchOnCase(again, 0)([], every_line(source)) == []
    assert again.work.left == whole.work.left < TRIALS


def test_the_budget_is_counted_in_trials(
    tiny_course: Course,
    answer_key: AnswerKey,
    candidates: Candidates,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """When it is used up nothing more is tried, and the answer is no less sure for it."""
    monkeypatch.setattr("tutor.faults.patch.patch_runner.TRIALS", 20)
    source = WRONG_TWICE
    tests = runner(tiny_course, answer_key, candidates, source)
    assert PatchSearchOnCase(tests, 0)([], every_line(source)) == []
    assert 0 < len(tests.known) <= 20
    assert not tests.work.is_late


def test_it_stops_when_somebody_waits_and_continues_from_there(
    tiny_course: Course, answer_key: AnswerKey, candidates: Candidates
) -> None:
    """What ran before the interruption does not run again."""
    source = LATE.format("==").replace("x[:, j]", "x[:, 0]")
    known: dict[Pair, TrialResult] = {}
    asked = iter([True, False])
    first = runner(
        tiny_course, answer_key, candidates, source, go_on=lambda: next(asked), known=known
    )
    with pytest.raises(Interrupted):
        PatchSearchOnCase(first, 0)([], every_line(source))
    before = dict(known)
    assert before
    second = runner(tiny_course, answer_key, candidates, source, known=known)
    assert {patch.line for patch in PatchSearchOnCase(second, 0)([], every_line(source))} == {6}
    assert before.items() <= known.items()
