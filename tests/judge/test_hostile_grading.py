"""A program as deep as may be read can be analysed, and one that is deeper is told so.

Programs that attack what grades them are in tests/hostile.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tutor.candidate.processes.zygote_client import Zygote
from tutor.course.model import Course
from tutor.judge.client import Judge
from tutor.result_texts import MAX_ROW
from tutor.results import Grade, Verdict, to_json
from tutor.workspace.submission import Submission

pytestmark = pytest.mark.slow
RIGHT = "def double(x):\n    return x * 2\n"


def body(text: str, before: str = "") -> str:
    """A program whose double has this body."""
    lines = "".join(f"    {line}\n" for line in text.splitlines())
    return f"import os, sys, time, torch\n{before}\ndef double(x):\n{lines}"


@pytest.fixture(scope="module")
def judge(zygote: Zygote, tiny_course: Course) -> Iterator[Judge]:
    """One judge for all: an attack must not cost it its life."""
    judge = Judge(zygote, tiny_course.folder)
    yield judge
    judge.close()


def graded(judge: Judge, course: Course, source: str) -> Grade:
    """The grade of a program for `double`, which can be written in any format."""
    raw = source.encode("utf-8", "surrogatepass")
    submission = Submission("double", Path("/learner/double.py"), raw, source, "digest")
    grade = judge.grade(submission, course.exercises[0], texts=True)
    row = json.dumps(to_json(grade), allow_nan=False)
    assert len(row) <= MAX_ROW + 20_000  # its numbers and the names of its fields
    json.dumps(to_json(grade), ensure_ascii=False, allow_nan=False).encode()
    return grade


TOO_DEEP = {
    "a sum of 60,000 terms": f"x = {'1+' * 60_000}1\n{RIGHT}",
    "a sum of 900 terms": f"x = {'1+' * 900}1\n{RIGHT}",
}


def test_half_a_surrogate_pair(judge: Judge, tiny_course: Course) -> None:
    """A notebook's text can hold one; it does not load."""
    grade = graded(judge, tiny_course, f"s = '\ud800'\n{RIGHT}")
    assert grade.verdict is Verdict.DOES_NOT_LOAD
    assert grade.diagnosis is not None and grade.diagnosis.title


@pytest.mark.parametrize("name", TOO_DEEP)
def test_nothing_is_searched_in_what_cannot_be_read(
    judge: Judge, tiny_course: Course, name: str
) -> None:
    """`why` gives the true reason, whether Python fails on the text or the tutor would."""
    submission = Submission("double", Path("/learner/double.py"), b"", TOO_DEEP[name], name)
    found = judge.why(submission, tiny_course.exercises[0])
    assert not found.found and "several statements" in found.reason


def test_a_program_that_is_too_deep_is_told_so(judge: Judge, tiny_course: Course) -> None:
    """With the line, and what to do about it."""
    grade = graded(judge, tiny_course, f"{RIGHT}\ny = {'1+' * 900}1\n")
    assert grade.diagnosis is not None
    assert "line 4" in grade.diagnosis.message and "several statements" in grade.diagnosis.message


DEEP = {
    "a sum": f"return x * 3 + {'0 + ' * 88}0",
    "signs": f"return x * 3 * {'-' * 88}1",
    "attributes": f"y = x{'.T.T' * 43}\nreturn y * 3",
    "calls": f"return {'abs(' * 88}x * 3{')' * 88}",
    "lists": f"y = {'[' * 90}{']' * 90}\nreturn x * 3",
    "conditions": "".join(f"{'elif' if n else 'if'} len(x) == {-n}: y = {n}\n" for n in range(88))
    + "return x * 3",
    "blocks": "".join(f"{' ' * n}if True:\n" for n in range(18)) + " " * 18 + "return x * 3",
    "functions": "return " + "(lambda: " * 25 + "x * 3" + ")()" * 25,
}


@pytest.mark.parametrize("name", DEEP)
def test_what_is_read_can_be_analysed(judge: Judge, tiny_course: Course, name: str) -> None:
    """Just below the limit, no analysis fails: neither what explains a check nor `why`."""
    source = body(DEEP[name])
    grade = graded(judge, tiny_course, source)
    assert grade.verdict is Verdict.WRONG_ANSWER
    assert grade.diagnosis is not None and grade.diagnosis.title != "I cannot say why"
    submission = Submission("double", Path("/learner/double.py"), b"", source, name)
    found = judge.why(submission, tiny_course.exercises[0])
    assert "failed on this program" not in found.reason


def test_the_judge_is_as_good_as_before(judge: Judge, tiny_course: Course) -> None:
    """After all of this an honest program is accepted, by the same process."""
    assert graded(judge, tiny_course, RIGHT).accepted
