"""Candidates that end, or wait, before they have said what confines them: no layer is on yet."""

from __future__ import annotations

import time

from tutor.candidate.processes.messages import Params


def ends(fds: list[int], params: Params) -> int:
    """As one does that cannot put on a layer."""
    return 70


def waits(fds: list[int], params: Params) -> int:
    """As one does on a machine that has no time for it."""
    time.sleep(3600)
    return 0
