"""What a learner is told of known slips: one or two, with a line only where it is the wrong one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.grading.test_judge_grading import graded
from tutor.candidate.processes.zygote_client import Zygote
from tutor.course.model import Course
from tutor.diagnosis.explain_known import WITHOUT_ORDER
from tutor.judge.client import Judge
from tutor.results import Diagnosis, Verdict, grade_from_json, to_json

AXIS_AND_COLUMN = """
import torch

def row_sums(table):
    rows, columns = table.shape
    total = torch.zeros(rows, 1, dtype=table.dtype)
    for c in range(table.shape[1] - 1):
        total += table[:, [c]]
    return total
"""


@pytest.fixture(scope="module")
def judge(zygote: Zygote, tiny_course: Course) -> Iterator[Judge]:
    """One judge for the tiny course."""
    judge = Judge(zygote, tiny_course.folder)
    yield judge
    judge.close()


def told(judge: Judge, course: Course, exercise_id: str, source: str) -> Diagnosis:
    """The diagnosis of a wrong program."""
    found = graded(judge, course, exercise_id, source).diagnosis
    assert found is not None
    return found


def line_of(found: Diagnosis) -> int:
    """The line that is underlined, 0 for none."""
    return found.span.line if found.span else 0


def test_two_slips_are_told_one_after_the_other(judge: Judge, tiny_course: Course) -> None:
    """Both messages, and a sentence in front that says how to read them; JSON keeps both."""
    grade = graded(judge, tiny_course, "row_sums", AXIS_AND_COLUMN)
    found = grade.diagnosis
    assert found is not None and len(found.also) == 1
    assert {found.code, found.also[0].code} == {"axis-kept", "last-column-lost"}
    assert found.message.startswith("Two slips explain your results.")
    has_order = found.span is not None and found.also[0].span is not None
    assert (WITHOUT_ORDER in found.message) is not has_order
    assert grade_from_json(to_json(grade)) == grade


def test_the_exception_of_an_empty_case_is_told_after_the_slip(
    judge: Judge, tiny_course: Course
) -> None:
    """The message says which case it does not explain."""
    source = "import torch\ndef row_sums(x):\n"
    source += "    return torch.stack([sum(row[:-1]) for row in x])\n"
    found = told(judge, tiny_course, "row_sums", source)
    assert found.code == "last-column-lost" and "'no rows'" in found.message
    assert found.message.startswith("This explains every case of this check but one kind:")
    assert [other.code for other in found.also] == ["runtime-error"]
    assert line_of(found.also[0]) == 3


SET_AT_ONCE = "def scale_grad(a, s, b):\n    a.g = s * b\n"
SET_LATER = "def scale_grad(a, s, b):\n    t = s * b\n    a.g = t\n"


@pytest.mark.parametrize(
    ("exercise", "source", "code", "line"),
    [
        ("double", "def double(numbers):\n    return (numbers + 2)\n", "two-added", 2),
        ("double", "def double(x):\n    y = x + 2\n    return y\n", "two-added", 0),
        ("double", "def double(x):\n    return x - -2\n", "two-added", 0),
        ("scale_grad", SET_AT_ONCE, "value-for-gradient", 2),
        ("scale_grad", SET_LATER, "value-for-gradient", 0),
    ],
)
def test_a_line_is_underlined_only_if_it_reads_as_the_wrong_one(
    judge: Judge, tiny_course: Course, exercise: str, source: str, code: str, line: int
) -> None:
    """Names aside; the same slip in another form has no line, and `why` finds it."""
    found = told(judge, tiny_course, exercise, source)
    assert (found.code, line_of(found)) == (code, line)


ONCE = "import torch\ndef scale_grad(x, k, out):\n    x.g = torch.full_like(x, 7.0)\n"
FILLED = ONCE + "    for i in range(len(x)):\n        x.g[i] = out.g[i] * k + i\n"


@pytest.mark.parametrize(("source", "line"), [(ONCE, 3), (FILLED, 0)])
def test_a_statement_is_not_blamed_for_what_is_written_later(
    judge: Judge, tiny_course: Course, source: str, line: int
) -> None:
    """Where the value is filled in below the statement, nothing is underlined."""
    assert line_of(told(judge, tiny_course, "scale_grad", source)) == line


def test_a_look_is_in_the_learners_names(judge: Judge, tiny_course: Course) -> None:
    """Parameters count by position; what the function is to set is asked for, not read."""
    source = "def double(numbers):\n    return numbers + 2\n"
    assert told(judge, tiny_course, "double", source).look == "p numbers + 2"
    source = "def scale_grad(a, s, b):\n    return s * b.g\n"
    assert told(judge, tiny_course, "scale_grad", source).look == "p hasattr(a, 'g')"


def test_a_loop_that_never_ends_is_recognised_where_it_reads_alike(
    judge: Judge, tiny_course: Course
) -> None:
    """The run was stopped in it, and no right program has such a loop."""
    source = """
import torch

def row_sums(t):
    s, c = torch.zeros(t.shape[0], dtype=t.dtype), 0
    while c <= t.shape[1]:
        s = s + t[:, 0]
    return s
"""
    grade = graded(judge, tiny_course, "row_sums", source)
    assert grade.verdict is Verdict.TIME_LIMIT and grade.diagnosis is not None
    assert grade.diagnosis.code == "loop-without-step"
    other = source.replace("s = s + t[:, 0]", "s = s + t[:, 1]")
    grade = graded(judge, tiny_course, "row_sums", other)
    assert grade.diagnosis is not None and grade.diagnosis.code == "time-limit"
