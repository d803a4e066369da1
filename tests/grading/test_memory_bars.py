"""A bar on memory tells a program whose tensors grow with the square of its rows from one that is
as good as the reference, and counts the same on every machine.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
import torch
from torch import Tensor

from tests.test_architecture import LESSONS
from tutor.candidate.processes.zygote_client import Zygote
from tutor.candidate.run import Candidates
from tutor.candidate.watch import Usage, watching
from tutor.course.libraries import libraries
from tutor.course.load import load_course
from tutor.course.texts import read_reference
from tutor.grading.answer_key import AnswerKey
from tutor.grading.grade import grade
from tutor.grading.request import Request
from tutor.results import Verdict

COURSE = load_course(LESSONS)


def used(function: Callable[[int], object], rows: int) -> tuple[int, int]:
    """Bytes of all new tensors, and at one time."""
    usage = Usage()
    with watching(usage, memory=True):
        function(rows)
    assert usage.memory is not None
    return usage.memory.made, usage.memory.peak


def one_after_the_other(rows: int) -> Tensor:
    """A new tensor ten times, each in the place of the last."""
    x = torch.ones(rows)
    for _ in range(10):
        x = x * 2
    return x


def a_square(rows: int) -> Tensor:
    """Its diagonal alone is used."""
    return torch.ones(rows, rows).diagonal().sum()


@pytest.mark.parametrize("rows", [50, 100])
def test_memory_is_counted_in_bytes_of_tensors(rows: int) -> None:
    """What is let go makes room for what comes."""
    assert used(one_after_the_other, rows) == (11 * rows * 4, 2 * rows * 4)
    assert used(lambda n: [torch.ones(n) for _ in range(5)], rows) == (20 * rows, 20 * rows)


def test_a_square_shows_at_twice_the_rows() -> None:
    """What grows with the rows doubles, a square becomes four times as large."""
    (_, once), (_, twice) = used(one_after_the_other, 100), used(one_after_the_other, 200)
    assert twice == 2 * once
    (_, once), (_, twice) = used(a_square, 100), used(a_square, 200)
    assert 3.9 < twice / once < 4.1


@pytest.mark.parametrize(
    "view", [lambda x: x.T[1:], lambda x: x.add_(1), lambda x: x.expand(9, 3, 3), lambda x: x[0]]
)
def test_what_lies_in_other_memory_is_free(view: Callable[[Tensor], Tensor]) -> None:
    """Views, and what is written in place."""
    x = torch.zeros(3, 3)
    assert used(lambda _: view(x), 0) == (0, 0)


@pytest.fixture(scope="module")
def candidates(zygote: Zygote) -> Iterator[Candidates]:
    """Confined candidates of one zygote."""
    candidates = Candidates(zygote)
    yield candidates
    candidates.close()


def test_a_quadratic_solution_does_not_meet_the_bar(candidates: Candidates) -> None:
    """Its values are right, and it says what is wrong with them."""
    exercise = COURSE.find("cross_entropy")
    assert exercise is not None
    answer_key = AnswerKey(COURSE, exercise, 1)
    source = read_reference(exercise).replace(
        "picked = logp[rows, targ]", "picked = logp.T[targ].diagonal()"
    )
    modules = libraries(COURSE, exercise, {})
    request = Request("cross_entropy", source, "/learner/cross_entropy.py", libraries=modules)
    found = grade(answer_key, candidates, request)
    assert found.verdict is Verdict.RULE_BROKEN
    assert found.diagnosis is not None
    told = f"{found.diagnosis.title} {found.diagnosis.message}"
    assert "1,500 digits" in told or "n by n" in told
