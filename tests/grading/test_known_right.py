"""An outcome that is the same to the last bit as a right one is right; any other is compared."""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch

from tutor.candidate.outcome import Outcome
from tutor.course.load import load_course
from tutor.grading.answer_key import AnswerKey
from tutor.grading.differ import bits_of
from tutor.settings import load_settings

BY_HAND = 0


@pytest.fixture(scope="module")
def answer_key() -> AnswerKey:
    """Of a linear layer."""
    course = load_course(load_settings().course)
    exercise = course.find("lin")
    assert exercise is not None
    return AnswerKey(course, exercise, 1)


@pytest.fixture
def right(answer_key: AnswerKey) -> Outcome:
    """What the reference gives, as a candidate would send it."""
    plain = answer_key.expected[BY_HAND].plain
    return replace(plain, after=answer_key.cases[BY_HAND].inputs, untouched=True)


def test_what_the_reference_gives_is_known_to_be_right(
    answer_key: AnswerKey, right: Outcome
) -> None:
    """On every case, once for all submissions."""
    assert all(expected.right for expected in answer_key.expected)
    assert bits_of(right) == answer_key.expected[BY_HAND].right
    assert answer_key.differences(BY_HAND, right) == ()


def test_other_bits_are_compared(answer_key: AnswerKey, right: Outcome) -> None:
    """Rounding is allowed, and another number is not."""
    rounded = replace(right, value=torch.nextafter(right.value, torch.tensor(torch.inf)))
    wrong = replace(right, value=right.value + 1.0)
    assert bits_of(rounded) != bits_of(right)
    assert answer_key.differences(BY_HAND, rounded) == ()
    assert [row.kind for row in answer_key.differences(BY_HAND, wrong)] == ["value"]


def test_the_same_bits_do_not_excuse_an_input(answer_key: AnswerKey, right: Outcome) -> None:
    """A right value is wrong where it lies in an input's memory, or an input was changed."""
    inputs = answer_key.cases[BY_HAND].inputs
    aliased = replace(right, aliases=("x",))
    changed = replace(right, after={**inputs, "x": inputs["x"] + 1.0}, untouched=False)
    assert [row.kind for row in answer_key.differences(BY_HAND, aliased)] == ["aliased"]
    assert [row.kind for row in answer_key.differences(BY_HAND, changed)] == ["mutated"]


def test_the_same_bits_of_another_type_are_wrong(answer_key: AnswerKey, right: Outcome) -> None:
    """The type of a value is part of its bits."""
    as_integers = replace(right, value=right.value.view(torch.int32))
    assert [row.kind for row in answer_key.differences(BY_HAND, as_integers)] == ["value"]
