"""What `why` tries out, with real candidates: a change that makes every case pass is found, kept, interrupted, and never made of what touches files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tutor.candidate.launch import Zygote
from tutor.candidate.run import Candidates
from tutor.course.model import Course
from tutor.diagnosis.first_wrong import FirstWrong
from tutor.judge.bench import Bench
from tutor.judge.grade import Request, make_job
from tutor.judge.seek import RightRuns, seek
from tutor.judge.trying import Interrupted, Trying
from tutor.mending.edit import Edit

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


@pytest.fixture(scope="module")
def candidates(zygote: Zygote) -> Iterator[Candidates]:
    """Candidates of our own."""
    found = Candidates(zygote)
    yield found
    found.close()


@pytest.fixture(scope="module")
def bench(tiny_course: Course) -> Bench:
    """The sums of rows."""
    exercise = tiny_course.find("row_sums")
    assert exercise is not None
    return Bench(tiny_course, exercise, 1)


def request_of(source: str) -> Request:
    """A submission of that text."""
    return Request("row_sums", source, "/learner/row_sums.py")


def sought(course: Course, bench: Bench, candidates: Candidates, source: str) -> FirstWrong:
    """What `why` says of it."""
    return seek(course, bench, RightRuns(bench), candidates, request_of(source))


def trying(course: Course, bench: Bench, candidates: Candidates, source: str) -> Trying:
    """Trials of that text alone."""
    return Trying(bench, candidates, make_job(course, bench, request_of(source)), [0.001] * len(bench.cases))


def every_line(source: str) -> set[int]:
    """All of them were run."""
    return set(range(1, source.count("\n") + 1))


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [("x[:, j]", "x[:, 0]", 6), ("range(m)", "range(m - 1)", 5), ("range(m)", "range(1, m)", 5), ("out + x", "out - x", 6)],
)
def test_what_mends_it_is_proven(tiny_course: Course, bench: Bench, candidates: Candidates, old: str, new: str, line: int) -> None:
    """The statement of the slip is named, and that changing it alone makes every case pass."""
    found = sought(tiny_course, bench, candidates, LATE.format("==").replace(old, new))
    assert found.found
    assert found.statement == line
    assert "makes every case pass" in found.before


def test_a_program_that_never_ends_when_changed_stops_nothing(tiny_course: Course, bench: Bench, candidates: Candidates) -> None:
    """Many changes of a counting loop run for ever; the one that mends it is found all the same."""
    source = "import torch\ndef row_sums(x):\n    out = torch.zeros(len(x), dtype=x.dtype)\n    j = 1\n    while j < x.shape[1]:\n"
    source += "        out = out + x[:, j]\n        j += 1\n    return out\n"
    tests = trying(tiny_course, bench, candidates, source)
    assert 4 in {edit.line for edit in tests.mends(0, [4], every_line(source))}


def test_what_touches_files_is_not_changed(tiny_course: Course, bench: Bench, candidates: Candidates, tmp_path: Path) -> None:
    """No version of it but its own is ever run."""
    told = tmp_path / "told"
    source = f"def row_sums(x):\n    open({str(told)!r}, 'a').close()\n    return x.sum(0)\n"
    tests = trying(tiny_course, bench, candidates, source)
    assert tests.mends(0, [3], {2, 3}) == []
    assert not told.exists()


def test_it_stops_when_somebody_waits_and_goes_on_from_there(tiny_course: Course, bench: Bench, candidates: Candidates) -> None:
    """What was tried before the interruption is not tried again."""
    source = LATE.format("==").replace("x[:, j]", "x[:, 0]")
    known: dict[tuple[Edit, int], bool] = {}
    job = make_job(tiny_course, bench, request_of(source))
    asked = iter([True, False])
    first = Trying(bench, candidates, job, [0.001] * len(bench.cases), lambda: next(asked), known)
    with pytest.raises(Interrupted):
        first.mends(0, [], every_line(source))
    before = dict(known)
    assert before
    second = Trying(bench, candidates, job, [0.001] * len(bench.cases), lambda: True, known)
    assert {edit.line for edit in second.mends(0, [], every_line(source))} == {6}
    assert before.items() <= known.items()
