"""Values survive the wire unchanged, and nothing malformed gets through."""

from __future__ import annotations

import json
import struct

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from tutor.candidate.messages import Answer, Answers, decode_reply, encode_reply
from tutor.candidate.outcome import Outcome
from tutor.candidate.wire import writing
from tutor.candidate.wire.protocol import Missing, Opaque, ProtocolError, pack, unpack

plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.floats(allow_nan=False),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.tuples(inner, inner)
        | st.dictionaries(st.text(max_size=4), inner, max_size=3)
    ),
    max_leaves=12,
)


@given(plain)
@settings(max_examples=200, deadline=None)
def test_plain_values_survive(value: object) -> None:
    """Numbers, strings and containers come back equal and of the same type."""
    back = unpack(pack(value))
    assert back == value
    assert type(back) is type(value)


@pytest.mark.parametrize(
    "dtype", ["float32", "float64", "float16", "bfloat16", "int64", "uint8", "bool", "complex64"]
)
@pytest.mark.parametrize("shape", [(), (0, 3), (2, 3), (1, 4, 1)])
def test_tensors_survive(dtype: str, shape: tuple[int, ...]) -> None:
    """Every dtype and shape comes back bit for bit."""
    value = (torch.rand(shape) * 5).to(getattr(torch, dtype))
    back = unpack(pack(value))
    assert back.dtype == value.dtype
    assert back.shape == value.shape
    assert torch.equal(back, value)


def test_transposed_views_arrive_transposed() -> None:
    """Strides matter to learners who write view(); a transposed view stays one."""
    value = torch.rand(4, 5).t()
    back = unpack(pack(value))
    assert back.stride() == value.stride()
    assert torch.equal(back, value)


def test_attributes_and_identity_survive() -> None:
    """`out.g` travels with out, and a tensor met twice is one object again."""
    out = torch.rand(3, 2)
    out.g = torch.rand(3, 2)  # type: ignore[attr-defined]
    back = unpack(pack({"out": out, "again": out}))
    assert back["again"] is back["out"]
    assert torch.equal(back["out"].g, out.g)  # type: ignore[attr-defined]


def test_what_cannot_cross_says_so() -> None:
    """Objects become Opaque with their type's name, even when their repr fails."""

    class Sulky:
        def __repr__(self) -> str:
            raise RuntimeError

    assert unpack(pack(Missing())) == Missing()
    back = unpack(pack(Sulky()))
    assert isinstance(back, Opaque)
    assert "Sulky" in back.type
    assert type(unpack(pack(torch.rand(3, 3).max(0)))) is tuple


def _frame(header: object, payload: bytes = b"") -> bytes:
    text = json.dumps(header).encode()
    return struct.pack("<I", len(text)) + text + payload


TENSOR = {"dtype": "float32", "shape": [2], "perm": [0], "grad": False, "attrs": {}}


@pytest.mark.parametrize(
    "frame",
    [
        b"",
        b"\xff\xff\xff\xff",
        _frame([]),
        _frame({"tree": None}),
        _frame({"tree": {"t": 0}, "tensors": []}),
        _frame({"tree": {"t": -1}, "tensors": [TENSOR]}, b"\0" * 8),
        _frame({"tree": {"x": 1}, "tensors": []}),
        _frame({"tree": {"t": 0}, "tensors": [TENSOR]}, b"\0" * 7),
        _frame({"tree": {"t": 0}, "tensors": [TENSOR]}, b"\0" * 9),
        _frame({"tree": {"t": 0}, "tensors": [{**TENSOR, "dtype": "object"}]}, b"\0" * 8),
        _frame({"tree": {"t": 0}, "tensors": [{**TENSOR, "shape": [True]}]}, b"\0" * 4),
        _frame(
            {
                "tree": {"t": 0},
                "tensors": [{**TENSOR, "shape": [0, 2**30, 2**30, 2**30], "perm": [0, 1, 2, 3]}],
            }
        ),
        _frame({"tree": {"t": 0}, "tensors": [{**TENSOR, "perm": [1]}]}, b"\0" * 8),
        _frame({"tree": {"t": 0}, "tensors": [{**TENSOR, "grad": 1}]}, b"\0" * 8),
        _frame({"tree": float("nan"), "tensors": []}),
        b"\x20\0\0\0" + b"[" * 32,
    ],
)
def test_malformed_frames_are_refused(frame: bytes) -> None:
    """Hand-made attacks end as ProtocolError and as nothing else."""
    with pytest.raises(ProtocolError):
        unpack(frame)


@given(st.data())
@settings(max_examples=300, deadline=None)
def test_mutated_frames_never_crash(data: st.DataObject) -> None:
    """A frame with some bytes changed either reads as a value or is refused."""
    frame = bytearray(pack({"x": torch.arange(6.0).view(2, 3), "n": 3, "s": ("a", None)}))
    for _ in range(data.draw(st.integers(1, 4))):
        frame[data.draw(st.integers(0, len(frame) - 1))] = data.draw(st.integers(0, 255))
    try:
        unpack(bytes(frame))
    except ProtocolError:
        return


def test_a_value_with_too_many_parts_takes_nothing_from_what_follows(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Parts of it are told by their type alone; the tutor's own fields of that reply stay."""
    monkeypatch.setattr(writing, "MAX_NODES", 50)
    many = [[1, 2, 3]] * 40
    outcome = Outcome(many, None, {"x": many}, aliases=("x",), ops={"add": 2}, ticks=7)
    reply = Answers((Answer(0, outcome), Answer(1, Outcome([1, 2], None, {"x": 3}))))
    first, second = (answer.outcome for answer in decode_reply(encode_reply(reply, ""), "").answers)
    assert any(isinstance(part, Opaque) for part in first.value)
    assert (first.aliases, first.ops, first.ticks) == (("x",), {"add": 2}, 7)
    assert (second.value, second.after) == ([1, 2], {"x": 3})
