"""Length-framed messages on a stream socket: no pickle, capped, every read and write in time."""

from __future__ import annotations

import contextlib
import json
import socket
import struct
import time
from collections.abc import Callable
from typing import Any

HEAD = struct.Struct("<4sQ")
MAGIC = b"BPT1"
MAX_FRAME = 1 << 30
PIECE = 1 << 20  # bytes of one read
# of time.monotonic(), or what tells it: that is asked again once it has passed
Deadline = float | Callable[[], float] | None


class ProtocolError(Exception):
    """The bytes on the socket are not a message that the tutor sends."""


class Closed(ProtocolError):
    """The other side closed the socket between two messages."""


def send_frame(sock: socket.socket, data: bytes, deadline: Deadline = None) -> None:
    """Send one message. Raises TimeoutError past the deadline."""
    left = memoryview(HEAD.pack(MAGIC, len(data)) + data)
    while left:
        _set_time_left(sock, deadline)
        with contextlib.suppress(TimeoutError):  # it may have moved, which the next look tells
            left = left[sock.send(left[:PIECE]) :]


def recv_frame(sock: socket.socket, deadline: Deadline = None, cap: int = MAX_FRAME) -> bytes:
    """Receive one message of at most cap bytes.

    Raises Closed at the end of the stream, ProtocolError on anything malformed, TimeoutError past
    the deadline.
    """
    magic, size = HEAD.unpack(_recv_exactly(sock, HEAD.size, deadline))
    if magic != MAGIC:
        raise ProtocolError(f"a message begins with {magic!r}")
    if size > cap:
        raise ProtocolError(f"a message of {size} bytes, where {cap} are allowed")
    return _recv_exactly(sock, size, deadline) if size else b""


def send_json(sock: socket.socket, value: Any, deadline: float | None = None) -> None:
    """Send one value as JSON; records in it become objects with their fields."""
    text = json.dumps(value, default=vars)
    send_frame(sock, text.encode("utf-8", "surrogatepass"), deadline)


def recv_json(sock: socket.socket, deadline: float | None = None, cap: int = MAX_FRAME) -> Any:
    """Receive one value as JSON. Raises as recv_frame does."""
    try:
        return json.loads(recv_frame(sock, deadline, cap).decode("utf-8", "surrogatepass"))
    except ValueError as error:
        raise ProtocolError(f"a message is not JSON: {error}") from error


def _recv_exactly(sock: socket.socket, count: int, deadline: Deadline) -> bytes:
    """Raises Closed where the stream ends before the first byte."""
    data = bytearray(count)
    view, got = memoryview(data), 0
    while got < count:
        _set_time_left(sock, deadline)
        try:
            size = sock.recv_into(view[got:], min(count - got, PIECE))
        except TimeoutError:  # it may have moved, which the next look tells
            continue
        if size == 0 and got == 0:
            raise Closed("the other side closed the connection")
        if size == 0:
            raise ProtocolError("a message ends early")
        got += size
    return bytes(data)


def _set_time_left(sock: socket.socket, deadline: Deadline) -> None:
    """Raises TimeoutError past the deadline."""
    if callable(deadline):
        deadline = deadline()
    if deadline is None:
        if sock.gettimeout() is not None:
            sock.settimeout(None)
        return
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError("the deadline has passed")
    sock.settimeout(left)
