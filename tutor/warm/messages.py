"""What a command and its helper say to each other: one JSON object each way, and open files."""

from __future__ import annotations

import contextlib
import io
import json
import os
import socket
import struct
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

SIZE = struct.Struct("<Q")
MAX_MESSAGE = 64 << 20  # bytes: an environment has a few thousand
STANDARD = 3  # input, output, errors
INTERRUPT, KILL = b"I", b"K"  # sent while the command runs
RUN, STATUS, STOP = "run", "status", "stop"


@dataclass(frozen=True)
class Stream:
    """How Python writes text to a standard stream."""

    encoding: str
    errors: str
    line_buffering: bool
    write_through: bool


@dataclass(frozen=True)
class Caller:
    """All that a process gets from whoever starts it, as far as a helper's child can take it over.

    streams: of standard input, output and errors, whose open files travel beside this.
    """

    argv: list[str]
    cwd: str
    environ: dict[str, str]
    umask: int
    streams: list[Stream]


def this_process(arguments: Sequence[str]) -> Caller | None:
    """This process as a caller; None where it lacks something that others have."""
    try:
        streams = [_stream(number) for number in range(STANDARD)]
        cwd = str(Path.cwd())
    except (OSError, ValueError):
        return None
    umask = os.umask(0o077)
    os.umask(umask)
    return Caller(list(arguments), cwd, dict(os.environ), umask, streams)


def _stream(number: int) -> Stream:
    """Of this process. Raises ValueError where it is closed or something else."""
    file = (sys.stdin, sys.stdout, sys.stderr)[number]
    if not isinstance(file, io.TextIOWrapper) or file.fileno() != number:
        raise ValueError("not a usual stream")
    flags = bool(file.line_buffering), bool(file.write_through)
    return Stream(file.encoding, file.errors or "strict", *flags)


def caller_of(row: Mapping[str, Any]) -> Caller:
    """From its message. Raises KeyError, TypeError or ValueError for one that makes no sense."""
    return Caller(
        [str(word) for word in row["argv"]],
        str(row["cwd"]),
        {str(name): str(value) for name, value in row["environ"].items()},
        int(row["umask"]),
        [Stream(**each) for each in row["streams"]],
    )


def send(sock: socket.socket, ask: str, caller: Caller | None = None) -> None:
    """One request; a caller's standard streams travel with it. Raises OSError."""
    row = {"ask": ask, **(asdict(caller) if caller else {})}
    body = json.dumps(row).encode("utf-8", "surrogatepass")
    files = list(range(STANDARD)) if caller else []
    head = SIZE.pack(len(body))
    if files:
        socket.send_fds(sock, [head], files)
    else:
        sock.sendall(head)
    sock.sendall(body)


def receive(sock: socket.socket) -> tuple[Mapping[str, Any], list[int]]:
    """(the request, the open files that came with it). Raises OSError or ValueError, and then no
    file stays open.
    """
    head, files, _, _ = socket.recv_fds(sock, SIZE.size, STANDARD)
    try:
        return receive_body(sock, head), files
    except (OSError, ValueError):
        for fd in files:
            os.close(fd)
        raise


def answer(sock: socket.socket, **row: Any) -> None:
    """What came of a request; nobody has to be there to hear it."""
    body = json.dumps(row).encode()
    with contextlib.suppress(OSError):
        sock.sendall(SIZE.pack(len(body)) + body)


def receive_answer(sock: socket.socket) -> Mapping[str, Any]:
    """The answer. Raises OSError or ValueError where there is none."""
    return receive_body(sock, sock.recv(SIZE.size, socket.MSG_WAITALL))


def receive_body(sock: socket.socket, head: bytes) -> Mapping[str, Any]:
    """What follows the size. Raises OSError or ValueError."""
    if len(head) != SIZE.size:
        raise ValueError("the other side has gone")
    (size,) = SIZE.unpack(head)
    if size > MAX_MESSAGE:
        raise ValueError("a message that is too long")
    data = bytearray()
    while len(data) < size:
        piece = sock.recv(size - len(data))
        if not piece:
            raise ValueError("a message ends early")
        data += piece
    row = json.loads(data.decode("utf-8", "surrogatepass"))
    if not isinstance(row, dict):
        raise ValueError("a message that is not an object")
    return row
