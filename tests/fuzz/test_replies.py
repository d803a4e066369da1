"""Whatever bytes a candidate sends: they are a message that it may send, or are refused in time."""

from __future__ import annotations

import json
import socket
from contextlib import nullcontext
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.fuzz.seeds import NONCE, REPLIES, SEEDS
from tutor.candidate.messages import decode_reply
from tutor.candidate.wire.frames import HEAD, MAGIC, ProtocolError, recv_frame, send_frame
from tutor.candidate.wire.layout import HEADER_SIZE
from tutor.candidate.wire.protocol import pack, unpack
from tutor.course.model import Tolerance
from tutor.grading.compare import printed, same
from tutor.grading.summary import summarize

pytestmark = pytest.mark.slow

leaves = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(st.characters(), max_size=6)
    | st.floats()
    | st.sampled_from([2**61 - 1, 10**400, "\ud800", "\x1b[2J", "shape", "__class__", NONCE])
)
values = st.recursive(
    leaves,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.lists(inner, max_size=4).map(tuple)
        | st.dictionaries(st.text(max_size=4) | st.integers(), inner, max_size=3)
    ),
    max_leaves=16,
)
nodes = st.recursive(
    leaves | st.fixed_dictionaries({"t": st.integers(-1, 2)}),
    lambda inner: (
        st.fixed_dictionaries({"l": st.lists(inner, max_size=4)})
        | st.fixed_dictionaries({"u": st.lists(inner, max_size=4)})
        | st.fixed_dictionaries({"d": st.lists(st.tuples(inner, inner), max_size=3)})
        | st.fixed_dictionaries({"f": st.text(max_size=5) | st.just("0x1p99999")})
        | st.fixed_dictionaries({"i": st.text(max_size=5) | st.just("9" * 5000)})
        | st.fixed_dictionaries({"o": st.lists(inner, max_size=3)})
        | st.dictionaries(st.text(max_size=2), inner, max_size=2)
    ),
    max_leaves=12,
)
entries = st.fixed_dictionaries(
    {
        "dtype": st.sampled_from(["float32", "int64", "bool", "Tensor", "load"]) | leaves,
        "shape": st.lists(st.integers(-1, 3) | st.just(2**31), max_size=4),
        "perm": st.lists(st.integers(-1, 3), max_size=4),
        "grad": st.booleans() | leaves,
        "attrs": st.dictionaries(st.text(max_size=4) | st.sampled_from(["g", "data"]), nodes),
    }
)


def read(frame: bytes) -> None:
    """Raises whatever reading raises but ProtocolError."""
    try:
        decode_reply(frame, NONCE)
    except ProtocolError as error:
        assert len(str(error)) < 6_000


def test_the_seeds_are_read() -> None:
    """What is changed below is right before."""
    assert [decode_reply(frame, NONCE) for frame in SEEDS[:3]] == list(REPLIES[:3])
    assert SEEDS and all(decode_reply(frame, NONCE) for frame in SEEDS)


@given(st.sampled_from(SEEDS), st.data())
@settings(max_examples=200, deadline=None)
def test_changed_replies(seed: bytes, data: st.DataObject) -> None:
    """Some bytes of a right reply are others, are missing or come twice."""
    frame = bytearray(seed)
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(frame) - 1))
        change = data.draw(st.binary(max_size=4))
        frame[at : at + data.draw(st.integers(0, 4))] = change
        frame = frame or bytearray(b"\0")
    read(bytes(frame))


@given(st.sampled_from([type(reply).__name__ for reply in REPLIES]), values)
@settings(max_examples=200, deadline=None)
def test_replies_of_any_values(kind: str, body: Any) -> None:
    """The right number and a known kind around anything that can be packed."""
    read(pack((NONCE, kind, body)))


@given(nodes, st.lists(entries, max_size=3), st.binary(max_size=48))
@settings(max_examples=300, deadline=None)
@example({"d": [[{"t": 0}, 1]]}, [], b"")
def test_headers_of_any_form(tree: Any, tensors: list[Any], tail: bytes) -> None:
    """JSON that the reader takes apart, with bytes behind it."""
    text = json.dumps({"tree": tree, "tensors": tensors}).encode("utf-8", "surrogatepass")
    try:
        unpack(HEADER_SIZE.pack(len(text)) + text + tail)
    except ProtocolError:
        return


@given(st.binary(max_size=64), st.integers(0, 2**64 - 1), st.booleans())
@settings(max_examples=200, deadline=None)
def test_frames_of_any_bytes(data: bytes, size: int, right: bool) -> None:
    """The length may be anything; only what is within the limit and really there is a frame."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        theirs.sendall(HEAD.pack(MAGIC, len(data) if right else size) + data)
        theirs.close()
        if right:
            assert recv_frame(ours, cap=1 << 16) == data
            return
        with pytest.raises(ProtocolError) if size > len(data) else nullcontext():
            assert recv_frame(ours, cap=1 << 16) == data[:size]


def test_a_frame_that_is_sent_is_received() -> None:
    """The two functions agree."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        send_frame(theirs, b"data")
        assert recv_frame(ours) == b"data"


@given(values, values)
@settings(max_examples=300, deadline=None)
def test_any_two_values_can_be_compared_and_shown(one: Any, other: Any) -> None:
    """As they come off the wire: no exception, and a value is the same as itself."""
    got, want = unpack(pack(one)), unpack(pack(other))
    assert same(want, want, Tolerance())
    same(got, want, Tolerance(), want)
    assert len(summarize(got)) <= 200 and all(len(text) <= 200 for text in printed(want, got))
