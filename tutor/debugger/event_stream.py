"""The session's side of the stream of events to the shell."""

from __future__ import annotations

import contextlib
import json
import socket

from tutor.debugger.messages import Event, encode


class EventStream:
    """Tells the shell what happens, one JSON object a line. Losing the listener never disturbs the
    session.
    """

    def __init__(self, fd: int) -> None:
        self.sock = socket.socket(fileno=fd)

    def send(self, event: Event) -> None:
        """Write one line."""
        with contextlib.suppress(OSError):
            line = json.dumps(encode(event)).encode("utf-8", "surrogatepass")
            self.sock.sendall(line + b"\n")
