"""The role "probe": a throw-away process that puts layers on, tries what they stop, and says so."""

from __future__ import annotations

import json
import socket
from collections.abc import Mapping
from typing import Any

from tutor.candidate.confinement.attempts import ATTEMPTS
from tutor.candidate.confinement.confine import Cell, confine
from tutor.candidate.confinement.layers import EVERY_LAYER

NOT_PUT_ON = "it is not put on here"
NOTHING_STOPPED_IT = "tried, and nothing stopped it"


def main(fds: list[int], params: Mapping[str, Any]) -> int:
    """fds: a socket for the answer. params: the cell, and in "alone" the layer to be tried alone.

    Without one it puts on all that the policy wants and waits, so that it can be looked at from
    outside, until the other end is closed.
    """
    sock = socket.socket(fileno=fds[0])
    cell: Cell = params["cell"]
    alone = params.get("alone")
    if alone not in EVERY_LAYER:
        confined = confine(cell, fds, strict=False)
        sock.sendall(json.dumps([confined.active, dict(confined.reasons)]).encode())
        sock.recv(1)
        return 0
    stopped = ATTEMPTS[alone](cell)
    confined = confine(cell, fds, strict=False)
    is_stopped = stopped()
    holds = is_stopped and alone in confined.active
    reason = confined.reasons.get(alone, NOT_PUT_ON if is_stopped else NOTHING_STOPPED_IT)
    sock.sendall(json.dumps([[alone], {}] if holds else [[], {alone: reason}]).encode())
    return 0
