"""Hand variables of the learner's Python to another process: those that can cross as data."""

from __future__ import annotations

import socket
from collections.abc import Mapping, Sequence
from typing import Any

from tutor.candidate.wire.frames import send_frame, send_json
from tutor.candidate.wire.protocol import Opaque, pack, unpack


def give(sock: socket.socket, names: Mapping[str, Any], wanted: Sequence[str]) -> None:
    """Send {"given", "kept"} and the packed variables of these names; kept are those that cannot
    leave. Functions are not variables.
    """
    known = {name: names[name] for name in wanted if name in names and not callable(names[name])}
    crossed = {name: unpack(pack(value)) for name, value in known.items()}
    given = {name: value for name, value in known.items() if not isinstance(crossed[name], Opaque)}
    send_json(sock, {"given": sorted(given), "kept": sorted(set(known) - set(given))})
    send_frame(sock, pack(given))
