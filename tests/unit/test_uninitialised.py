"""Memory that nothing was written to is told only where the program takes such memory."""

from __future__ import annotations

import pytest

from tutor.diagnosis.uninitialised import takes_memory_as_it_is, unwritten
from tutor.results import Fact

NAN = Fact("not_finite", "result", "4 of 4 values; the first is nan at [0, 0], expected 10.0")
BACKWARDS = Fact("not_finite", "result", "1 of 4 values; the first is 2.0 at [0, 0], expected nan")


@pytest.mark.parametrize(
    ("call", "takes"),
    [
        ("torch.empty(2, 3)", True),
        ("torch.empty_like(x)", True),
        ("x.new_empty(3)", True),
        ("torch.Tensor(2, 3)", True),
        ("torch.Tensor([2, 3])", False),
        ("torch.zeros(2, 3)", False),
        ("queue.Queue().empty", False),
    ],
)
def test_calls_that_take_memory_as_it_is(call: str, takes: bool) -> None:
    """By the name of the function, and for the old constructors by what they are given."""
    assert takes_memory_as_it_is(f"def f(x):\n    return {call}\n") is takes


def test_nan_is_unwritten_memory_only_beside_such_a_call() -> None:
    """Without the call nan comes from somewhere else, and an expected nan says nothing."""
    with_call, without = "c = torch.empty(2)", "c = torch.zeros(2)"
    assert [fact.kind for fact in unwritten([NAN], with_call)] == ["uninitialised"]
    assert unwritten([NAN], without) == [NAN]
    assert unwritten([BACKWARDS], with_call) == [BACKWARDS]
