"""Which layers really hold: each one tried alone, and all together looked at from outside."""

from __future__ import annotations

import json
import socket
from collections.abc import Mapping
from contextlib import ExitStack, closing
from typing import Any

from tutor.candidate.confinement.layers import EVERY_LAYER, LayerReport
from tutor.candidate.processes.zygote_client import Child, ZygoteClient
from tutor.errors import JudgeError

PATIENCE = 30.0  # seconds for a throw-away process to answer; a busy machine is slow to fork
MOST = 1 << 16  # bytes of an answer
# what /proc/PID/status says of a process that wears the layer
SEEN_OUTSIDE: Mapping[str, tuple[tuple[str, str], ...]] = {
    "no-new-privileges": (("NoNewPrivs", "1"), ("CapEff", "0000000000000000")),
    "seccomp": (("Seccomp", "2"),),
}
NOTHING: tuple[list[str], dict[str, str]] = ([], {})


def layer_report(client: ZygoteClient) -> LayerReport:
    """What confines the candidates of this zygote. Raises JudgeError when it is gone."""
    with ExitStack() as probes:
        together, *alone = (
            probes.enter_context(closing(_Probe(client, layer))) for layer in ("", *EVERY_LAYER)
        )
        worn, _ = together.answer()
        contradicted = _contradicted(client.inspect(together.child))
        answers = [probe.answer() for probe in alone]
    held = {layer for layers, _ in answers for layer in layers}
    active = (held & {*worn}) - contradicted
    reasons = {layer: reason for _, said in answers for layer, reason in said.items()}
    return LayerReport(tuple(filter(active.__contains__, EVERY_LAYER)), reasons)


def _contradicted(status: Mapping[str, str]) -> set[str]:
    """The layers that a look from outside shows to be missing."""
    return {
        layer
        for layer, fields in SEEN_OUTSIDE.items()
        if any(status.get(name, value) != value for name, value in fields)
    }


class _Probe:
    """A process that answers once. layer: to be tried alone, "" for all together."""

    def __init__(self, client: ZygoteClient, layer: str) -> None:
        self.client = client
        self.sock, theirs = socket.socketpair()
        with theirs:
            try:
                self.child: Child = client.fork("probe", [theirs.fileno()], {"alone": layer})
            except BaseException:
                self.sock.close()
                raise

    def answer(self) -> Any:
        """(the layers that hold, why others do not). Nothing where it ended instead."""
        self.sock.settimeout(PATIENCE)
        try:
            return json.loads(self.sock.recv(MOST) or json.dumps(NOTHING))
        except OSError as error:
            what = "a process that tries the layers did not answer"
            raise JudgeError(what, fix="Type the command again.") from error

    def close(self) -> None:
        """End it."""
        self.sock.close()
        self.client.kill(self.child)
        self.client.wait(self.child, PATIENCE)
