"""What crosses between the shell and the learner's Python: what to run, and how it went.

What is printed goes through a pipe beside this. The other process runs the learner's code, so its
replies are checked for form; nothing in them is trusted with more than a line on the screen.
"""

from __future__ import annotations

import socket
from collections.abc import Mapping
from dataclasses import dataclass

from tutor.candidate.wire.frames import (
    ProtocolError,
    recv_frame,
    recv_json,
    send_frame,
    send_json,
)


@dataclass(frozen=True)
class Evaluate:
    """Run a piece of source. files: the learner's, by module. quietly: see python_child.py."""

    source: str
    files: Mapping[str, str]
    quietly: bool = False


@dataclass(frozen=True)
class Give:
    """Send the variables of these names."""

    names: tuple[str, ...]


@dataclass(frozen=True)
class Evaluated:
    """raised: the type of what it raised, or ""."""

    raised: str


@dataclass(frozen=True)
class Given:
    """packed: variables that can cross as data. kept: names of those that cannot."""

    packed: bytes
    kept: tuple[str, ...]


def send_request(
    sock: socket.socket, request: Evaluate | Give, deadline: float | None = None
) -> None:
    """Send one request. Raises OSError when the other side is gone, TimeoutError."""
    send_json(sock, {"kind": type(request).__name__, **vars(request)}, deadline)


def recv_request(sock: socket.socket) -> Evaluate | Give:
    """The next request. Raises Closed when the shell has hung up."""
    row = recv_json(sock)
    if row.pop("kind") == Give.__name__:
        return Give(tuple(row["names"]))
    return Evaluate(**row)


def send_reply(sock: socket.socket, reply: Evaluated | Given) -> None:
    """Answer the last request."""
    if isinstance(reply, Given):
        send_json(sock, {"kept": reply.kept})
        send_frame(sock, reply.packed)
    else:
        send_json(sock, reply)


def recv_evaluated(sock: socket.socket) -> Evaluated:
    """How an Evaluate went. Raises ProtocolError when the process has ended or says otherwise."""
    row = recv_json(sock)
    if not isinstance(row, dict) or not isinstance(row.get("raised"), str):
        raise ProtocolError("a reply of another form")
    return Evaluated(row["raised"])


def recv_given(sock: socket.socket, deadline: float) -> Given:
    """What a Give brought. Raises ProtocolError, TimeoutError."""
    row = recv_json(sock, deadline)
    if not isinstance(row, dict) or not isinstance(row.get("kept"), list):
        raise ProtocolError("a reply of another form")
    return Given(recv_frame(sock, deadline), tuple(map(str, row["kept"])))
