"""Values in words."""

from __future__ import annotations

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from tutor.debugger.show.tensors import describe, show


@pytest.mark.parametrize(
    ("value", "line"),
    [
        (torch.zeros(5, 784), "[5, 784] float32, all 0"),
        (torch.tensor([0.0, 1.0]), "[2] float32, 0 to 1, mean 0.5"),
        (torch.tensor([1.0, float("nan"), float("inf")]), "[3] float32, all 1, 1 nan, 1 inf"),
        (torch.full((2,), float("nan")), "[2] float32, 2 nan"),
        (torch.tensor([1, 2, 3]), "[3] int64, 1 to 3, mean 2"),
        (torch.tensor([True, False]), "[2] bool, 1 of 2 true"),
        (torch.empty(0, 3), "[0, 3] float32, no elements"),
        (torch.tensor(3.5), "tensor(3.5000), 0-d float32"),
        (
            torch.tensor(3.5, dtype=torch.float64),
            "tensor(3.5000, dtype=torch.float64), 0-d float64",
        ),
        (torch.ones(2, requires_grad=True), "[2] float32, all 1, requires_grad"),
        (torch.ones(2, requires_grad=True) * 2, "[2] float32, all 2, from MulBackward0"),
        ((torch.ones(2), 3), "([2] float32, all 1; 3)"),
        (torch.Size([5, 4]), "torch.Size([5, 4])"),
        (None, "None"),
        ("a\nb", "'a\\nb'"),
        (torch.ones(2, device="meta"), "tensor(..., device='meta', size=(2,))"),
    ],
)
def test_one_line(value: object, line: str) -> None:
    """Shape, dtype, range, mean, then what is odd."""
    assert describe(value) == line


def test_numbers_follow_the_line() -> None:
    """A tensor's numbers come after its line, without powers of ten where plain figures say the
    same.
    """
    assert (
        show(torch.tensor([0.001, 2.0]))
        == "[2] float32, 0.001 to 2, mean 1.001\ntensor([0.0010, 2.0000])"
    )
    assert "e-07" in show(torch.tensor([1e-7, 2e-7]))
    assert show(torch.tensor(2.5)) == "tensor(2.5000)  0-d float32"
    assert show(torch.empty(0)) == "[0] float32, no elements"


def test_several_tensors_each_get_their_line() -> None:
    """Tuples, lists and dicts of tensors are shown item by item."""
    assert show((torch.ones(1), 2)) == "[0] [1] float32, all 1\n    tensor([1.])\n[1] 2"
    assert show({"w": torch.ones(1)}).startswith("['w'] [1] float32, all 1\n")
    assert show([1, 2]) == "[1, 2]"


def test_a_repr_that_fails_is_said() -> None:
    """A learner's own class cannot break the prompt."""

    class Broken:
        def __repr__(self) -> str:
            raise RuntimeError("no")

    assert describe(Broken()) == show(Broken()) == "<Broken: its repr raised RuntimeError>"


def test_showing_changes_nothing() -> None:
    """Neither the tensor's version nor torch's print options."""
    value = torch.ones(2, 3)
    options = torch._tensor_str.PRINT_OPTS.linewidth
    show(value, width=30)
    assert value._version == 0 and torch._tensor_str.PRINT_OPTS.linewidth == options


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.integers(0, 4), max_size=4),
    st.sampled_from([torch.float32, torch.int64, torch.bool, torch.complex64, torch.float16]),
)
def test_any_tensor_has_a_line(shape: list[int], dtype: torch.dtype) -> None:
    """Never an exception, never more than 200 characters, the shape always there."""
    line = describe(torch.ones(shape).to(dtype))
    assert 0 < len(line) <= 200 and "\n" not in line
    assert str(list(shape)) in line or not shape
