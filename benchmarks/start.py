"""How soon there is text and a usable prompt, on a real terminal, against a bare prompt_toolkit
prompt and against IPython.
"""

from __future__ import annotations

import os
import pty
import select
import signal
import statistics
import sys
import tempfile
import time
from typing import Any

ROUNDS = 9
BARE = [
    sys.executable,
    "-c",
    "from prompt_toolkit import PromptSession; PromptSession().prompt('bare> ')",
]
IPYTHON = [sys.executable, "-m", "IPython", "--no-banner", "--no-confirm-exit"]
TUTOR = [sys.executable, "-m", "tutor"]
FIRST_SECONDS = 20.0


def rows() -> list[dict[str, Any]]:
    """Start-up rows; the three programs take turns, so that a busy machine is unfair to none."""
    tutor, text, bare, ipython = [], [], [], []
    with tempfile.TemporaryDirectory() as home:
        for _ in range(ROUNDS):
            bare.append(_until(BARE, b"bare>", home)[1])
            first, usable = _until(TUTOR, b">\x1b[", home)
            text.append(first)
            tutor.append(usable)
            ipython.append(_until(IPYTHON, b"In [", home)[1])
    ours, peer, first = (
        statistics.median(tutor[1:]),
        statistics.median(bare[1:]),
        statistics.median(text[1:]),
    )
    other = statistics.median(ipython[1:])
    return [
        _row("shell start to usable prompt / bare prompt_toolkit", ours, peer, 1.3),
        _row("first text on the screen / bare prompt_toolkit", first, peer, 0.3),
        _row("shell start to usable prompt / IPython", ours, other, 1.0),
    ]


def _row(what: str, ours: float, peer: float, budget: float) -> dict[str, Any]:
    ratio = ours / peer
    return {
        "what": what,
        "ours": ours,
        "peer": peer,
        "ratio": ratio,
        "budget": f"≤ {budget} ×",
        "holds": ratio <= budget,
    }


def _until(command: list[str], mark: bytes, home: str) -> tuple[float, float]:
    """(seconds to the first byte, seconds to the mark) of a program on a terminal of its own."""
    began = time.perf_counter()
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ.update(
            HOME=home,
            TERM="xterm-256color",
            PROMPT_TOOLKIT_NO_CPR="1",
            IPYTHONDIR=f"{home}/ipython",
        )
        os.execv(command[0], command)
    seen, first = b"", 0.0
    try:
        while mark not in seen:
            if not select.select([terminal], [], [], FIRST_SECONDS)[0]:
                raise TimeoutError(f"{command} showed {seen!r}")
            seen += os.read(terminal, 65536)
            first = first or time.perf_counter() - began
        return first, time.perf_counter() - began
    finally:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        os.close(terminal)
