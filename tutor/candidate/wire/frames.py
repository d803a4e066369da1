"""Length-framed messages on a stream socket: no pickle, capped, with a deadline for every read and
write.
"""

from __future__ import annotations

import json
import socket
import struct
import time
from typing import Any

HEAD = struct.Struct("<4sQ")
MAGIC = b"BPT1"
MAX_FRAME = 1 << 30


class ProtocolError(Exception):
    """The bytes on the socket are not a message of ours."""


class Closed(ProtocolError):
    """The other side closed the socket between two messages."""


def send_frame(sock: socket.socket, data: bytes, deadline: float | None = None) -> None:
    """Send one message. deadline: time.monotonic() after which TimeoutError is raised."""
    sock.settimeout(_left(deadline))
    sock.sendall(HEAD.pack(MAGIC, len(data)) + data)


def recv_frame(sock: socket.socket, deadline: float | None = None, cap: int = MAX_FRAME) -> bytes:
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
    """Send one value as JSON."""
    send_frame(sock, json.dumps(value).encode("utf-8", "surrogatepass"), deadline)


def recv_json(sock: socket.socket, deadline: float | None = None, cap: int = MAX_FRAME) -> Any:
    """Receive one value as JSON. Raises as recv_frame does."""
    try:
        return json.loads(recv_frame(sock, deadline, cap).decode("utf-8", "surrogatepass"))
    except ValueError as error:
        raise ProtocolError(f"a message is not JSON: {error}") from error


def _recv_exactly(sock: socket.socket, count: int, deadline: float | None) -> bytes:
    data = bytearray(count)
    view, got = memoryview(data), 0
    while got < count:
        sock.settimeout(_left(deadline))
        size = sock.recv_into(view[got:], min(count - got, 1 << 20))
        if size == 0:
            raise (
                Closed("the other side closed the connection")
                if got == 0
                else ProtocolError("a message ends early")
            )
        got += size
    return bytes(data)


def _left(deadline: float | None) -> float | None:
    if deadline is None:
        return None
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError("the deadline has passed")
    return left
