"""What crosses between a zygote and its clients: small requests, one at a time, and its answers.

Frames are a u32 length and JSON; file descriptors travel beside a request. Ready and Exited come by
themselves. Both sides are the tutor's own, and the zygote never sees a payload.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

SIZE = struct.Struct("<I")
MAX_REQUEST = 1 << 16
MAX_FDS = 8

# of what is Seen: nanoseconds for which it waited for a processor, and for which it had one, with
# all its threads and processes
RUN_DELAY, TIME_USED = "RunDelay", "TimeUsed"
Params = Mapping[str, Any]  # what a role is told: JSON values, and the Cell that a zygote adds


@dataclass(frozen=True)
class Fork:
    """Fork a child in a role; the descriptors are its own. Answered with Forked or Refused."""

    role: str
    params: Params = field(default_factory=dict)


@dataclass(frozen=True)
class Connect:
    """The one descriptor is the socket of another client. Answered with Done."""


@dataclass(frozen=True)
class Kill:
    """Send a signal to a child's whole group, if it has not ended. Answered with Done."""

    pid: int
    signal: int = signal.SIGKILL


@dataclass(frozen=True)
class Inspect:
    """Look at a child from outside. Answered with Seen."""

    pid: int


@dataclass(frozen=True)
class Forked:
    """A child was forked."""

    pid: int


@dataclass(frozen=True)
class Done:
    """What was asked for is done."""


@dataclass(frozen=True)
class Seen:
    """What /proc says of a child, by field; nothing of one that has ended."""

    status: Mapping[str, str]


@dataclass(frozen=True)
class Refused:
    """It cannot be done."""

    reason: str


@dataclass(frozen=True)
class Ready:
    """torch is imported, and requests are answered at once."""

    pid: int


@dataclass(frozen=True)
class Exited:
    """A child has ended. status: as os.wait gives it."""

    pid: int
    status: int


Request = Fork | Connect | Kill | Inspect
Answer = Forked | Done | Seen | Refused
Message = Request | Answer | Ready | Exited
KINDS: Mapping[str, type[Any]] = {
    kind.__name__: kind
    for kind in (Fork, Connect, Kill, Inspect, Forked, Done, Seen, Refused, Ready, Exited)
}


def encode(message: Message) -> bytes:
    """One message as a frame."""
    data = json.dumps({"kind": type(message).__name__, **vars(message)}).encode()
    return SIZE.pack(len(data)) + data


def decode(body: bytes) -> Any:
    """The message in a frame. Raises KeyError, TypeError or ValueError where there is none."""
    row = json.loads(body)
    return KINDS[row.pop("kind")](**row)


def take_frame(buffer: bytes) -> tuple[bytes | None, bytes]:
    """(the first frame's body, or None while it is not complete; what comes after it)."""
    if len(buffer) < SIZE.size:
        return None, buffer
    end = SIZE.size + SIZE.unpack_from(buffer)[0]
    if len(buffer) < end:
        return None, buffer
    return buffer[SIZE.size : end], buffer[end:]


def send_request(sock: socket.socket, request: Request, fds: Sequence[int] = ()) -> None:
    """Send a request with its descriptors. Raises OSError when the other side is gone."""
    socket.send_fds(sock, [encode(request)], list(fds))


def receive_request(sock: socket.socket) -> tuple[Request, list[int]]:
    """One request with its descriptors; a client waits for the answer, so no second one follows.

    Raises EOFError when the client is gone, OSError, ValueError, KeyError or TypeError for what is
    not a request.
    """
    data, fds, _, _ = socket.recv_fds(sock, MAX_REQUEST, MAX_FDS)
    try:
        body, _ = take_frame(data)
        while body is None:
            more = sock.recv(MAX_REQUEST) if data else b""
            if not more:
                raise EOFError
            data += more
            body, _ = take_frame(data)
        request: Request = decode(body)
    except BaseException:
        for fd in fds:
            os.close(fd)
        raise
    return request, list(fds)
