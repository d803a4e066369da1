"""Answers are read by value: every honest spelling counts, and no other value does."""

from __future__ import annotations

from typing import Any

import pytest
import torch

from tutor.questions.spelling import Unreadable, same_answer, spelled

SHAPE = torch.Size([5, 784])


@pytest.mark.parametrize(
    ("text", "truth"),
    [
        ("(5, 784)", SHAPE), ("[5,784]", SHAPE), ("5x784", SHAPE), ("5 × 784", SHAPE),
        ("torch.Size([5, 784])", SHAPE), ("5, 784", SHAPE),
        ("()", torch.Size([])), ("scalar", torch.Size([])),
        ("(3,)", torch.Size([3])), ("3", torch.Size([3])),
        ("100_000_000", 10**8), ("100,000,000", 10**8), ("1e8", 10**8), ("10**8", 10**8),
        ("10^8", 10**8), ("64*50", 3200), ("-1", -1),
        ("0.33", 1 / 3), ("0.333", 1 / 3), ("1/3", 1 / 3), ("2.30", 2.302585),
        ("2.302585", 2.302585), ("nan", float("nan")), ("0", 0.0), ("inf", float("inf")),
        ("yes", True), ("False", False), ("n", False), ("'einsum'", "einsum"), ("Einsum", "einsum"),
        ("loops, einsum, at", ["loops", "einsum", "at"]),
        ("loops > einsum > at", ["loops", "einsum", "at"]),
        ("loops einsum at", ["loops", "einsum", "at"]),
        ("2, 4", [2, 4]), ("[2.5]", torch.tensor([2.5])),
    ],
)  # fmt: skip
def test_honest_spellings_count(text: str, truth: Any) -> None:
    """What means the same is the same."""
    assert same_answer(text, truth)


@pytest.mark.parametrize(
    ("text", "truth"),
    [
        ("(784, 5)", SHAPE), ("5", SHAPE), ("(5, 784, 1)", SHAPE), ("10**7", 10**8),
        ("0.3", 1 / 3), ("0.34", 1 / 3), ("2.31", 2.302585), ("1", float("nan")), ("yes", False),
        ("matmul", "einsum"), ("einsum, loops, at", ["loops", "einsum", "at"]),
        ("1", torch.Size([])),
    ],
)  # fmt: skip
def test_other_values_do_not(text: str, truth: Any) -> None:
    """Near is not there."""
    assert not same_answer(text, truth)


@pytest.mark.parametrize(
    ("text", "truth"),
    [
        ("two", SHAPE),
        ("", SHAPE),
        ("many", 3),
        ("__import__('os')", 3),
        ("maybe", True),
        ("loops", ["loops", "at"]),
        ("9**9**9", 3),
    ],
)
def test_what_is_no_answer_is_said_so(text: str, truth: Any) -> None:
    """It is refused in words and costs nothing."""
    with pytest.raises(Unreadable):
        same_answer(text, truth)


@pytest.mark.parametrize(
    "truth",
    [SHAPE, torch.Size([]), 12345, 0.1, True, "einsum", ["b", "a"], float("inf"), float("nan")],
)
def test_the_shown_answer_is_right(truth: Any) -> None:
    """Typing what is shown counts."""
    assert same_answer(spelled(truth), truth)
