"""How a process of `tutor verify` ended that should not have, in words."""

from __future__ import annotations

import signal

from tutor.candidate.processes.zygote_client import ExitStatus


def how_it_ended(status: ExitStatus) -> str:
    """Of a process of the tutor's, as the end of a sentence about it."""
    if not status.signal:
        return f"ended early, with exit code {status.code}"
    known = {number.value: f" ({number.name})" for number in signal.Signals}
    return f"was ended by signal {status.signal}{known.get(status.signal, '')}"
