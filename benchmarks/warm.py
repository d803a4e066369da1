"""Commands that a helper runs against an import of torch; a save in the shell against a check."""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from benchmarks.helper_switch import warm_helper
from tutor.course.load import load_course
from tutor.course.texts import read_reference
from tutor.settings import load_settings
from tutor.warm.client import ask, start_helper
from tutor.warm.messages import STATUS, STOP
from tutor.warm.place import place_for

EXERCISE = "lin"
ASKING = "chain"  # an exercise that asks for a prediction
ROUNDS, SAVES = 7, 25
PATIENCE = 600.0
PAUSE = 0.4  # seconds; a learner pauses between two saves
TORCH = [sys.executable, "-c", "import torch"]


def rows() -> list[dict[str, Any]]:
    """Ratios of medians; in each round all programs take a turn, so that a busy machine is unfair
    to none.
    """
    with tempfile.TemporaryDirectory(prefix="w") as folder, warm_helper("on"):
        workspace = Path(folder) / "mine"
        file = workspace / _lesson() / f"{EXERCISE}.py"
        file.parent.mkdir(parents=True)
        file.write_text(_program(), encoding="utf-8")
        return [*_commands(workspace, file), _saving(workspace, file)]


def _lesson() -> str:
    exercise = load_course(load_settings().course).find(EXERCISE)
    assert exercise is not None
    return exercise.lesson


def _program() -> str:
    exercise = load_course(load_settings().course).find(EXERCISE)
    assert exercise is not None
    return read_reference(exercise)


def _commands(workspace: Path, file: Path) -> list[dict[str, Any]]:
    options = ["--workspace", str(workspace)]
    place = place_for([*options, "check"])
    assert place is not None
    start_helper(place, ["check", EXERCISE])
    deadline = time.monotonic() + PATIENCE
    while ask(place, STATUS) is None:
        assert time.monotonic() < deadline
        time.sleep(0.1)
    lines = {"check": ["check", EXERCISE], "why": ["why", EXERCISE]}
    lines |= {"predict": ["predict", ASKING], "grade": ["grade", str(file)]}
    times: dict[str, list[float]] = {"torch": [], **{name: [] for name in lines}}
    try:
        for _ in range(ROUNDS):
            times["torch"].append(_seconds(TORCH))
            for name, words in lines.items():
                times[name].append(_seconds([sys.executable, "-m", "tutor", *options, *words]))
    finally:
        ask(place, STOP)
    torch = statistics.median(times.pop("torch"))
    what = "tutor {0}, one file, by a helper / import torch"
    return [
        _row(what.format(name), statistics.median(found[1:]), torch, 0.1)
        for name, found in times.items()
    ]


def _seconds(command: list[str]) -> float:
    began = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True, timeout=PATIENCE)
    return time.perf_counter() - began


def _saving(workspace: Path, file: Path) -> dict[str, Any]:
    """save: from the write to the verdict on the terminal. check: from Enter behind `check`."""
    shell = _Shell(workspace)
    try:
        shell.send(f"goto {EXERCISE}\r")
        shell.until(rb"ready")
        saves, checks = [], []
        for number in range(SAVES):
            time.sleep(PAUSE)
            saves.append(shell.time(lambda n=number: file.write_text(f"{_program()}\n# {n}\n")))
            time.sleep(PAUSE)
            checks.append(shell.time(lambda: shell.send("check\r")))
    finally:
        shell.close()
    ours, peer = statistics.median(saves[1:]), statistics.median(checks[1:])
    return _row("save → verdict / `check` → verdict, in the shell", ours, peer, 1.5)


class _Shell:
    """The shell on a terminal of its own."""

    def __init__(self, workspace: Path) -> None:
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.environ.update(
                TERM="xterm-256color", PROMPT_TOOLKIT_NO_CPR="1", BACKPROP_TUTOR_WATCH="on"
            )
            command = [sys.executable, "-m", "tutor", "--workspace", str(workspace)]
            os.execv(command[0], command)

    def send(self, keys: str) -> None:
        """Press them."""
        os.write(self.terminal, keys.encode())

    def until(self, pattern: bytes) -> None:
        """Read until the pattern has come."""
        seen = b""
        while not re.search(pattern, seen):
            if not select.select([self.terminal], [], [], PATIENCE)[0]:
                raise TimeoutError(f"the shell showed {seen!r}")
            seen += os.read(self.terminal, 65536)

    def time(self, action: Any) -> float:
        """Seconds from an action to the verdict, with all that was shown before read first."""
        while select.select([self.terminal], [], [], 0.05)[0]:
            os.read(self.terminal, 65536)
        began = time.perf_counter()
        action()
        self.until(rb"accepted")
        return time.perf_counter() - began

    def close(self) -> None:
        """End it."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.terminal)


def _row(what: str, ours: float, peer: float, budget: float) -> dict[str, Any]:
    ratio = ours / peer
    holds = ratio <= budget
    texts = {"what": what, "budget": f"≤ {budget} ×"}
    return {**texts, "ours": ours, "peer": peer, "ratio": ratio, "holds": holds}
