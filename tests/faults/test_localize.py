"""`why` with real processes finds the first wrong value in known wrong programs, and nothing a
program does disturbs it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
import torch

from tutor.candidate.processes.zygote_client import Zygote
from tutor.candidate.wire.protocol import ProtocolError
from tutor.course.libraries import libraries
from tutor.course.model import Course
from tutor.course.texts import read_reference, read_starter
from tutor.diagnosis.first_wrong import FirstWrong
from tutor.faults.telling_cases import telling
from tutor.faults.trace.read_trace import read_trace
from tutor.grading.content import Case
from tutor.judge.client import Judge
from tutor.workspace.submission import Submission

SCALE = "def scale_grad(x, k, out):\n    g = out.g\n    {line}\n    x.g = s\n"


@pytest.fixture(scope="module")
def judge(zygote: Zygote, tiny_course: Course) -> Iterator[Judge]:
    """One judge for the tiny course."""
    judge = Judge(zygote, tiny_course.folder)
    yield judge
    judge.close()


def why(judge: Judge, course: Course, exercise_id: str, source: str, case: str = "") -> FirstWrong:
    """Ask why this source is wrong."""
    exercise = course.find(exercise_id)
    assert exercise is not None
    raw = source.encode()
    submission = Submission(
        exercise_id,
        Path(f"/learner/{exercise_id}.py"),
        raw,
        source,
        hashlib.sha256(raw).hexdigest(),
    )
    return judge.why(submission, exercise, libraries=libraries(course, exercise, {}), case=case)


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("s = g / k", ""),
        ("s = -k * g", "opposite"),
        ("s = 2 * k * g", "twice"),
        ("s = k * out", ""),
        ("s = g", ""),
    ],
)
def test_the_statement_and_its_relation(
    judge: Judge, tiny_course: Course, line: str, word: str
) -> None:
    """A wrong line between right ones is the one that is named."""
    found = why(judge, tiny_course, "scale_grad", SCALE.format(line=line))
    assert found.found
    assert found.span is not None
    assert found.span.line in ((3, 4) if line == "s = g" else (3,))
    assert word in found.relation
    assert found.verdict == "wrong_answer"


@pytest.mark.parametrize(
    ("source", "verdict"),
    [
        ("def double(x):\n    return x * 2\n", "accepted"),
        ("def double(x:\n    return x\n", "does_not_load"),
        ("def double(x):\n    while True:\n        pass\n", "time_limit"),
    ],
)
def test_where_there_is_nothing_to_search(
    judge: Judge, tiny_course: Course, source: str, verdict: str
) -> None:
    """Accepted, not loading, out of time: no statement is named, and there is a reason."""
    found = why(judge, tiny_course, "double", source)
    assert (found.found, found.verdict) == (False, verdict)
    assert found.reason


def test_the_starter_is_not_started(judge: Judge, tiny_course: Course) -> None:
    """Nothing is written, so nothing is wrong."""
    assert (
        why(judge, tiny_course, "double", read_starter(tiny_course.exercises[0])).verdict
        == "not_started"
    )


@pytest.mark.slow
@pytest.mark.parametrize(
    "body",
    [
        "import os; os._exit(0)",
        "raise SystemExit",
        "import sys; sys.settrace(None); return x",
        "import ctypes; ctypes.string_at(0)",
        "import sys; sys.setrecursionlimit(10**6)\n    return double(x)",
        "return [0] * 10**11",
        "return eval('x' + '+x' * 3000)",
        "for i in range(10**6): x = x + 0\n    return x",
    ],
)
def test_nothing_a_program_does_disturbs_the_judge(
    judge: Judge, tiny_course: Course, body: str
) -> None:
    """It answers, with or without a place, and continues to answer."""
    found = why(judge, tiny_course, "double", f"def double(x):\n    {body}\n")
    assert isinstance(found, FirstWrong)
    assert (
        why(judge, tiny_course, "double", read_reference(tiny_course.exercises[0])).verdict
        == "accepted"
    )


def test_state_between_calls_is_admitted(judge: Judge, tiny_course: Course) -> None:
    """A function that is wrong only when called again is right when it is recorded; `why` says so
    and blames no line.
    """
    source = "calls = []\ndef double(x):\n    calls.append(1)\n    return x * 2 if len(calls) < 4 else x * 3\n"
    found = why(judge, tiny_course, "double", source)
    assert not found.found
    assert "left over from an earlier call" in found.reason


def test_the_courses_own_code_is_never_blamed(judge: Judge, tiny_course: Course) -> None:
    """The search passes through what replaces a function that the learner has not written, to the
    statement that called it.
    """
    source = "from double import double\ndef quadruple(x):\n    y = double(x)\n    z = double(x + 1)\n    return z\n"
    found = why(judge, tiny_course, "quadruple", source)
    assert found.span is not None
    assert found.span.file == "/learner/quadruple.py"
    assert found.span.line == 4


def test_an_answer_prepared_ahead_of_time_is_the_same(judge: Judge, tiny_course: Course) -> None:
    """Prepared before anybody asks, the answer is that of a plain question."""
    exercise = tiny_course.find("double")
    assert exercise is not None
    source = "def double(x):\n    y = x * 3\n    return y\n"
    submission = Submission("double", Path("/learner/double.py"), source.encode(), source, "")
    judge.foresee(submission, exercise, libraries={}, seed=1)
    ahead = judge.why(submission, exercise, libraries={}, seed=1)
    assert ahead.found
    assert ahead.statement == 2


def recording(**parts: object) -> dict[str, object]:
    """An empty recording but for these parts."""
    empty = {"frames": [], "steps": [], "values": [], "events": [], "places": [], "ended": ""}
    return {**empty, **parts}


@pytest.mark.parametrize(
    "row",
    [
        {},
        recording(steps=[[0, 1]]),
        recording(frames=[["f", "f", 1, 0, -1]]),
        recording(events=[["op", 0, "x", [7], [], None]]),
        recording(events=[["op", -1, "x", [], [], None, [["v"], 3]]]),
        recording(events=[["op", -1, "x", [], [], None, [[["l", 5]], []]]]),
        recording(events=[["set", -1, -1, "x", -1, "x", -1]]),
        recording(events=[["what"]]),
        recording(places=[["result", 5]]),
    ],
)
def test_a_forged_recording_is_refused(row: object) -> None:
    """Every number has to lead somewhere before anything is made of it."""
    with pytest.raises(ProtocolError):
        read_trace(row, {})


def test_cases_that_tell_more_are_preferred() -> None:
    """Different sizes before equal ones, real numbers before whole ones, few before many."""

    def case(x: torch.Tensor) -> float:
        return telling(Case("", "", {"x": x}, b""))

    assert (
        case(torch.randn(4, 3))
        > case(torch.randn(3, 3))
        > case(torch.ones(3, 3))
        > case(torch.randn(0, 3))
    )
    assert case(torch.randn(4, 3)) > case(torch.randn(40, 30)) > case(torch.randn(300, 200))
