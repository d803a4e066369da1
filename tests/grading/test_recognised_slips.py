"""Known slips beside a trifle, by place and two at once: named where that is proven, else not."""

from __future__ import annotations

import pytest

from tutor.course.model import Course
from tutor.grading.answer_key import AnswerKey
from tutor.grading.recognise import Recognition, recognise
from tutor.grading.two_slips import Loader

HEAD = "import torch\n\n\n"


@pytest.fixture(scope="module")
def keys(tiny_course: Course) -> dict[str, AnswerKey]:
    """The answer keys of the exercises that these tests use."""
    names = ("double", "row_sums", "scale_grad", "counter")
    found = {name: tiny_course.find(name) for name in names}
    return {name: AnswerKey(tiny_course, one, 1) for name, one in found.items() if one}


def recognised(key: AnswerKey, source: str) -> Recognition:
    """What is proven of this program."""
    run = Loader(key).run(HEAD + source)
    assert run is not None
    return recognise(key, run)


def codes(found: Recognition) -> list[str]:
    """What is told, in order."""
    return [known.code for known in found.programs]


def test_a_changed_input_does_not_hide_a_slip(keys: dict[str, AnswerKey]) -> None:
    """Two is added, and x itself is changed by it: both are told."""
    found = recognised(keys["double"], "def double(x):\n    x += 2\n    return x\n")
    assert codes(found) == ["two-added"]
    assert found.beside is not None and found.beside.kind == "mutated_input"


def test_a_wrong_dtype_does_not_hide_a_slip(keys: dict[str, AnswerKey]) -> None:
    """The numbers are compared in the coarser of the two dtypes."""
    found = recognised(keys["double"], "def double(x):\n    return (x / 2).float()\n")
    assert codes(found) == ["halved"]
    assert found.beside is not None and found.beside.kind == "wrong_dtype"


def test_an_exception_on_an_empty_case_does_not_hide_a_slip(keys: dict[str, AnswerKey]) -> None:
    """stack refuses an empty list; on the other cases the last column is missing."""
    source = "def row_sums(x):\n    return torch.stack([sum(row[:-1]) for row in x])\n"
    found = recognised(keys["row_sums"], source)
    assert codes(found) == ["last-column-lost"]
    assert found.beside is not None
    assert keys["row_sums"].cases[found.beside.case].name == "no rows"


def test_a_case_that_is_not_empty_is_not_set_aside(keys: dict[str, AnswerKey]) -> None:
    """A difference on an ordinary case is what tells two slips apart."""
    source = """
def row_sums(x):
    most = x.shape[1] - (1 if x.shape[0] != 5 else 2)
    out = torch.zeros(x.shape[0], dtype=x.dtype)
    for j in range(most):
        out = out + x[:, j]
    return out
"""
    assert recognised(keys["row_sums"], source) == Recognition()


def test_two_slips_are_both_named(keys: dict[str, AnswerKey]) -> None:
    """The learner's own style does not matter: the program with both slips is run."""
    source = """
def row_sums(table):
    rows, columns = table.shape
    total = torch.zeros(rows, 1, dtype=table.dtype)
    for c in range(columns - 1):
        total += table[:, [c]]
    return total
"""
    assert {*codes(recognised(keys["row_sums"], source))} == {"axis-kept", "last-column-lost"}


def test_two_slips_that_never_end_are_given_up(keys: dict[str, AnswerKey]) -> None:
    """A program with two slips may loop for ever; it is stopped, and is like nothing."""
    source = "def double(x):\n    while True:\n        x = x + 1\n"
    run = Loader(keys["double"]).run(source)
    assert run is not None
    raised = run.on(0).raised
    assert raised is not None and raised.type == "TooLong"


@pytest.mark.parametrize(
    "source",
    [
        "def double(x):\n    return x * 3\n",
        "def double(x):\n    return x * x + 2\n",
        "def double(x):\n    raise ValueError('no')\n",
    ],
)
def test_what_is_like_no_slip_is_not_named(keys: dict[str, AnswerKey], source: str) -> None:
    """Neither one of the known slips nor a pair of them."""
    assert recognised(keys["double"], source) == Recognition()


def test_zeros_everywhere_are_not_a_pair_of_slips(keys: dict[str, AnswerKey]) -> None:
    """Any two faults that leave the work undone give them, so no pair is named for them."""
    source = "def row_sums(x):\n    return torch.zeros(x.shape[0], 1, dtype=x.dtype)\n"
    assert recognised(keys["row_sums"], source) == Recognition()
