"""What crosses between the shell and the learner's Python: what to run, and how it went.

What is printed goes through a pipe beside this. The other process runs the learner's code, so its
replies are checked for form; nothing in them is trusted with more than a line on the screen.
"""

from __future__ import annotations

import socket
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

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
class Look:
    """Look at values. what: "look", "plot", "shapes" or "diff". sources: of expressions.

    files: the learner's, by module.
    """

    what: str
    sources: tuple[str, ...]
    files: Mapping[str, str]


@dataclass(frozen=True)
class Looked:
    """raised: as in Evaluated. said: sentences. rows: of a table. numbers: to be drawn, in nested
    lists, or None. shape: their real one, where they were made fewer. problem: why there is nothing
    to see, or "".
    """

    raised: str = ""
    said: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    numbers: Any = None
    shape: tuple[int, ...] = ()
    problem: str = ""


@dataclass(frozen=True)
class Evaluated:
    """raised: the type of what it raised, or ""."""

    raised: str


@dataclass(frozen=True)
class Given:
    """packed: variables that can cross as data. kept: names of those that cannot."""

    packed: bytes
    kept: tuple[str, ...]


Request = Evaluate | Give | Look
Reply = Evaluated | Given | Looked
MOST_NUMBERS, DEEPEST = 1 << 17, 8


def send_request(sock: socket.socket, request: Request, deadline: float | None = None) -> None:
    """Send one request. Raises OSError when the other side is gone, TimeoutError."""
    send_json(sock, {"kind": type(request).__name__, **vars(request)}, deadline)


def recv_request(sock: socket.socket) -> Request:
    """The next request. Raises Closed when the shell has hung up."""
    row = recv_json(sock)
    kind = row.pop("kind")
    if kind == Give.__name__:
        return Give(tuple(row["names"]))
    if kind == Look.__name__:
        return Look(row["what"], tuple(row["sources"]), row["files"])
    return Evaluate(**row)


def send_reply(sock: socket.socket, reply: Reply) -> None:
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


def recv_looked(sock: socket.socket) -> Looked:
    """What a Look has seen. Raises ProtocolError when the process has ended or says otherwise."""
    row = recv_json(sock)
    try:
        return Looked(
            str(row["raised"]),
            tuple(map(str, row["said"])),
            tuple(tuple(map(str, cells)) for cells in row["rows"]),
            None if row["numbers"] is None else _numbers(row["numbers"], [MOST_NUMBERS]),
            tuple(int(size) for size in row["shape"]),
            str(row["problem"]),
        )
    except (TypeError, KeyError, ValueError, OverflowError) as error:
        raise ProtocolError("a reply of another form") from error


def _numbers(value: Any, left: list[int], deep: int = 0) -> Any:
    """Nested lists of floats. left: how many more there may be. Raises ValueError for others."""
    if isinstance(value, list) and deep < DEEPEST:
        return [_numbers(item, left, deep + 1) for item in value]
    left[0] -= 1
    if left[0] < 0 or not isinstance(value, (int, float)):
        raise ValueError("these are not so many numbers")
    return float(value)
