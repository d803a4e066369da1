"""Does the task agree? Asked of the judge with plain and with hostile values."""

from __future__ import annotations

import base64
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from tutor.candidate.processes.zygote_client import Zygote
from tutor.candidate.wire.protocol import pack
from tutor.course.load import load_course
from tutor.course.model import Course, Tolerance
from tutor.errors import UsageError
from tutor.judge.client import Judge
from tutor.questions.compare_expected import ROUNDED, compare_expected
from tutor.questions.told import Agreement, ExpectedCall

LESSONS = Path(__file__).parent.parent.parent / "lessons"
TOLERANCE = Tolerance()


@pytest.fixture(scope="module")
def course() -> Course:
    """The real one."""
    return load_course(LESSONS)


@pytest.fixture(scope="module")
def judge(zygote: Zygote, course: Course) -> Iterator[Judge]:
    """A judge of it."""
    judge = Judge(zygote, course.folder)
    yield judge
    judge.close()


def packed(*values: Any, **named: Any) -> str:
    """As the shell sends them, each in a tuple of its own."""
    rows = {f"_expect_{number}": (value,) for number, value in enumerate(values, 1)}
    rows |= {f"_expect_{name}": (value,) for name, value in named.items()}
    return base64.b64encode(pack(rows)).decode()


def ask(judge: Judge, course: Course, name: str, expected: ExpectedCall) -> Agreement:
    """One question."""
    exercise = course.find(name)
    assert exercise is not None
    return judge.agrees(exercise, expected)


@pytest.mark.parametrize(
    ("name", "expected", "agrees"),
    [
        ("relu", ExpectedCall("relu", packed(torch.tensor([-1.0, 2.0]), value=[0, 2])), True),
        (
            "broadcast_shape",
            ExpectedCall("broadcast_shape", packed((2, 1), (3,), value=[2, 3])),
            True,
        ),
        (
            "broadcast_shape",
            ExpectedCall("broadcast_shape", packed((2,), (3,)), raises="ValueError"),
            True,
        ),
        ("hinge_curve", ExpectedCall("hinge_curve", packed(*[torch.ones(2)] * 4, value=1)), None),
    ],
)
def test_functions_of_the_course(
    judge: Judge, course: Course, name: str, expected: ExpectedCall, agrees: bool | None
) -> None:
    """Their own programs answer; None where the arguments do not fit or raise."""
    if agrees is None:
        with pytest.raises(UsageError):
            ask(judge, course, name, expected)
    else:
        assert ask(judge, course, name, expected).agrees is agrees


def test_keywords_and_an_effect(judge: Judge, course: Course) -> None:
    """Arguments by name, and what is left in one of them."""
    inp, out, w, b = torch.ones(2, 3), torch.ones(2, 1), torch.ones(3, 1), torch.ones(1)
    vars(out)["g"] = torch.ones(2, 1)
    values = packed(inp, out, w, b, value=[2.0])
    expected = ExpectedCall("lin_grad", values, ("w", "b"), sets="b.g")
    assert ask(judge, course, "lin_grad", expected) == Agreement(True)
    expected = ExpectedCall("lin_grad", values, ("w", "x"), sets="b.g")
    with pytest.raises(UsageError):
        ask(judge, course, "lin_grad", expected)


def test_a_class_is_not_called(judge: Judge, course: Course) -> None:
    """It says so, instead of a wrong answer."""
    with pytest.raises(UsageError, match="is not a function"):
        ask(judge, course, "lin_class", ExpectedCall("Lin", packed(1, 2, value=3)))


def test_a_call_that_takes_too_long_ends(judge: Judge, course: Course) -> None:
    """The time and memory are those of a check; the judge answers the next question."""
    large = torch.ones(400, 400)
    expected = ExpectedCall("matmul_loops", packed(large, large, value=0))
    with pytest.raises(UsageError, match="does not come to an end in time or memory"):
        ask(judge, course, "matmul_loops", expected)
    fine = ExpectedCall("relu", packed(torch.ones(1), value=[1]))
    assert ask(judge, course, "relu", fine).agrees


@pytest.mark.parametrize(
    "text",
    [
        "",
        "not base64",
        base64.b64encode(b"\x00garbage").decode(),
        base64.b64encode(pack([1, 2])).decode(),
        base64.b64encode(pack({"_expect_1": 3})).decode(),
        base64.b64encode(pack({"_expect_1": ()})).decode(),
        packed(),
    ],
)
def test_what_a_process_of_theirs_sends_is_only_data(
    judge: Judge, course: Course, text: str
) -> None:
    """Bytes of another form are refused in words; the judge lives on."""
    with pytest.raises(UsageError):
        ask(judge, course, "relu", ExpectedCall("relu", text))
    assert ask(judge, course, "relu", ExpectedCall("relu", packed(torch.ones(1), value=[1]))).agrees


@pytest.mark.parametrize(
    ("got", "want", "agrees", "said"),
    [
        (3, 3, True, ""),
        (3.0, 3, True, ""),
        (3, 3.0, True, ""),
        (3.5, 3, False, "is a Python int, and what you expect is a Python float"),
        (True, 1, False, "a Python int"),
        (0.731, 0.7310586, True, ROUNDED),
        (0.73, 0.7310586, False, "its value differs"),
        (1.0, 1.04, False, "its value differs"),
        (math.nan, math.nan, True, ""),
        (torch.tensor(3.0), 3.0, True, ""),
        ([1, 2], (1, 2), True, ""),
        ([1, 2], (1, 2, 3), False, "a tuple of length 3"),
        (["a", 0.667], ("a", 2 / 3), True, ROUNDED),
        (None, None, True, ""),
        ([1, 2], torch.tensor([1, 2]), True, ""),
        ([1.5, 2], torch.tensor([1, 2]), False, "1 of 2 numbers differ"),
        ([[1]], torch.tensor([1]), False, "has the shape (1,), and what you expect has (1, 1)"),
        (torch.tensor([1, 2]), torch.tensor([1.0, 2.0]), True, "has the dtype float32"),
        (torch.tensor([2**53 + 1]), torch.tensor([2.0**53]), True, "float32"),
        (1.0, torch.tensor([1.0]), False, "shape"),
        (1.5, torch.tensor(1.0), False, "The number differs."),
        ("x", torch.tensor(1.0), False, "is a float32 tensor [], and what you expect is a string"),
        ([True, False], torch.tensor([True, False]), True, ""),
        ([0, math.inf], torch.tensor([0.0, math.inf]), True, ""),
        ({"a": 1}, {"a": 1}, True, ""),
        ({"a": 1}, {"a": 2}, False, "differs"),
    ],
)
def test_values_as_people_type_them(got: Any, want: Any, agrees: bool, said: str) -> None:
    """Lists for tensors, ints for floats, rounded numbers; a wrong kind is told without a value."""
    told = compare_expected(got, want, want, TOLERANCE)
    assert told.agrees is agrees and said in told.said


NUMBERS = st.floats(-1e6, 1e6) | st.integers(-5, 5)
VALUES = st.recursive(
    NUMBERS | st.booleans() | st.text(max_size=3) | st.none() | st.lists(NUMBERS).map(torch.tensor),
    lambda inner: st.lists(inner, max_size=3) | st.lists(inner, max_size=3).map(tuple),
    max_leaves=5,
)


@given(VALUES, VALUES)
def test_any_two_values_are_compared(got: Any, want: Any) -> None:
    """Nothing that can be sent raises; a value agrees with itself; a no is never without a word."""
    told = compare_expected(got, want, want, TOLERANCE)
    assert told.agrees or told.said
    assert compare_expected(want, want, want, TOLERANCE).agrees
