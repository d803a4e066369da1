"""The comparison behind a verdict: type, shape, dtype, finiteness, values."""

from __future__ import annotations

import math

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.values import tensors, trees
from tutor.candidate.wire.protocol import Missing, Opaque, pack, unpack
from tutor.course.model import Tolerance
from tutor.grading.compare import printed, same
from tutor.grading.summary import WIDTH, summarize

TOLERANCE = Tolerance()
NAN, INF = math.nan, math.inf


@settings(max_examples=100, deadline=None)
@given(trees())
def test_every_value_is_the_same_as_its_copy_from_the_wire(value: object) -> None:
    """Two readings of the same bytes are the same, nan and all."""
    wire = pack(value)
    assert same(unpack(wire), unpack(wire), TOLERANCE)


@settings(max_examples=60, deadline=None)
@given(tensors(), st.data())
def test_a_change_of_one_entry_is_seen_exactly_when_it_exceeds_the_tolerance(
    value: torch.Tensor, data: st.DataObject
) -> None:
    """Half the allowed error passes, twice of it does not, at any entry."""
    if not value.numel():
        return
    at = data.draw(st.integers(0, value.numel() - 1))
    limit = TOLERANCE.float64 * max(1.0, float(value.abs().max()))
    near, far = (value.double().clone() for _ in range(2))
    near.view(-1)[at] += limit / 2
    far.view(-1)[at] += 2 * limit
    assert same(near, value.double(), TOLERANCE)
    assert not same(far, value.double(), TOLERANCE)


@pytest.mark.parametrize(
    ("got", "want"),
    [
        (torch.zeros(5, 1), torch.zeros(5)),
        (torch.zeros(1, 5), torch.zeros(5, 1)),
        (torch.zeros(3), torch.zeros(3, 3)),
        (torch.tensor(0.0), torch.zeros(3)),
        (torch.zeros(0, 3), torch.zeros(3, 0)),
        (torch.zeros(2, dtype=torch.float64), torch.zeros(2)),
        (torch.zeros(2, dtype=torch.bool), torch.zeros(2, dtype=torch.uint8)),
        (torch.tensor([NAN, 1.0]), torch.tensor([1.0, 1.0])),
        (torch.tensor([1.0, 1.0]), torch.tensor([NAN, 1.0])),
        (torch.tensor([INF]), torch.tensor([-INF])),
        (torch.tensor([INF]), torch.tensor([NAN])),
        (torch.tensor([3e38]), torch.tensor([INF])),
        (torch.tensor([2**53 + 1]), torch.tensor([2**53])),
        (0.0, torch.tensor(0.0)),
        (torch.tensor(0.0), 0.0),
        (True, 1),
        (1, True),
        (1, 1.0),
        ([1, 2], (1, 2)),
        ((1, 2), (1, 2, 3)),
        ({"w": 1}, {"w": 1, "b": 2}),
        ({"w": 1, "b": 2}, {"w": 1}),
        ("a", "b"),
        (None, torch.zeros(1)),
        (torch.zeros(1), None),
        (Missing(), torch.zeros(1)),
        (Opaque("numpy.ndarray", "array([0.])"), torch.zeros(1)),
        (1.0 + 1e-3, 1.0),
        (NAN, 1.0),
    ],
)
def test_these_are_not_the_same(got: object, want: object) -> None:
    """No broadcasting, no silent conversion, nothing that nan could slip through."""
    assert not same(got, want, TOLERANCE)


@pytest.mark.parametrize(
    ("got", "want"),
    [
        (torch.tensor([NAN, INF, -INF, 1.0]), torch.tensor([NAN, INF, -INF, 1.0])),
        (torch.zeros(4, 3).t(), torch.zeros(3, 4)),
        (torch.tensor([1e6 + 1]), torch.tensor([1e6])),
        (torch.tensor([1 + 1e-3], dtype=torch.bfloat16), torch.tensor([1.0], dtype=torch.bfloat16)),
        (torch.zeros(2, requires_grad=True), torch.zeros(2)),
        (torch.zeros(3, 2).shape, (3, 2)),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
        (0.1 + 0.2, 0.3),
        (NAN, NAN),
        (Missing(), Missing()),
        (torch.tensor([1 + 2j]), torch.tensor([1 + 2j])),
    ],
)
def test_these_are_the_same(got: object, want: object) -> None:
    """Layout, rounding within tolerance and the order of a dict's keys do not matter."""
    assert same(got, want, TOLERANCE)


def test_the_float64_value_is_what_counts() -> None:
    """With `precise`, the reference's own rounding in float32 is not held against the learner."""
    want, precise = torch.tensor([1.0 + 3e-5]), torch.tensor([1.0], dtype=torch.float64)
    assert same(torch.tensor([1.0]), want, TOLERANCE, precise)
    assert not same(torch.tensor([1.0]), want, TOLERANCE)


def test_an_overflow_that_only_float32_has_is_expected_too() -> None:
    """Where float32 overflows and float64 does not, the reference's own inf is expected."""
    x = torch.tensor([100.0])
    assert same(x.exp(), x.exp(), TOLERANCE, x.double().exp())


def test_a_large_tensor_is_compared_to_its_last_entry() -> None:
    """Comparing piece by piece misses nothing, and S is the maximum over the whole."""
    want = torch.zeros(300_000)
    want[0] = 100.0
    got = want.clone()
    got[-1] = 1e-3
    assert same(got, want, TOLERANCE)
    got[-1] = 1e-2
    assert not same(got, want, TOLERANCE)


def test_a_difference_is_seen_inside_nested_values() -> None:
    """One entry of one tensor in a dict in a tuple, and it alone."""
    want = (1, {"w": torch.zeros(2)})
    assert same((1, {"w": torch.zeros(2)}), want, TOLERANCE)
    assert not same((1, {"w": torch.ones(2)}), want, TOLERANCE)
    assert not same((1, {"v": torch.zeros(2)}), want, TOLERANCE)
    assert not same((1, {"w": torch.zeros(2)}, None), want, TOLERANCE)
    assert printed(torch.zeros(2), torch.ones(2)) == (
        "[2] float32  [0.0, 0.0]",
        "[2] float32  [1.0, 1.0]",
    )


def test_printed_forms_can_always_be_told_apart() -> None:
    """More digits where four look alike; one entry where the difference is too far back."""
    want = torch.full((3,), 1 / 3, dtype=torch.float64)
    one, other = printed(want, want + 1e-7)
    assert one != other
    large = torch.zeros(5000)
    far = large.clone()
    far[4999] = 3.0
    assert printed(large, far) == (
        "[5000] float32  at [4999]: 0.0",
        "[5000] float32  at [4999]: 3.0",
    )


@settings(max_examples=100, deadline=None)
@given(trees(), st.integers(1, WIDTH))
def test_a_summary_is_one_short_line(value: object, width: int) -> None:
    """Never longer than asked for, never with a control character."""
    text = summarize(value, width)
    assert len(text) <= width and text.isprintable()


def test_a_summary_begins_with_the_shape() -> None:
    """Shape and dtype first, then the numbers."""
    x = torch.tensor([[1.0, 2.0], [0.5, -1 / 3]])
    x.g = torch.tensor(2)  # type: ignore[attr-defined]
    assert summarize(x) == "[2, 2] float32  [[1.0, 2.0], [0.5, -0.3333]]"
    assert summarize(x.g) == "[] int64  2"  # type: ignore[attr-defined]
    assert summarize(torch.zeros(40, 50), 40) == "[40, 50] float32  [[0.0, 0.0, 0.0, 0.0,…"
    assert (
        summarize((Missing(), Opaque("T\x1b[31m", "t\n"), True, 10**40))
        == "(not set, T?[31m: t , True, 100000000000…)"
    )
