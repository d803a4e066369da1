"""A class made from the tiny course, and `tutor grade` on it as a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from tests.conftest import TINY_COURSE

LONGEST = 300.0  # seconds that a busy machine may take for what is waited for
SOURCES = {  # verdict → a program for `double`
    "accepted": "def double(x):\n    return 2 * x\n",
    "wrong_answer": "def double(x):\n    return x + 2\n",
    "runtime_error": "def double(x):\n    return x.nothing\n",
    "does_not_load": "def double(x:\n",
}
QUADRUPLE = "from double import double\n\ndef quadruple(x):\n    return double(double(x))\n"
VERDICTS = tuple(SOURCES)


def make_class(folder: Path, learners: int) -> Path:
    """Learners l000, l001, …, whose verdicts are VERDICTS in turn; each has quadruple as well."""
    for number in range(learners):
        own = folder / f"l{number:03}"
        own.mkdir(parents=True)
        source = SOURCES[VERDICTS[number % len(VERDICTS)]]
        (own / "double.py").write_text(f"{source}# {number}\n")
        (own / "quadruple.py").write_text(f"{QUADRUPLE}# {number}\n")
    return folder


def expected(learners: int) -> list[tuple[str, str, str]]:
    """(id, verdict of double, verdict of quadruple) in the order of a result."""
    return [
        (f"l{number:03}", VERDICTS[number % len(VERDICTS)], "accepted")
        for number in range(learners)
    ]


def verdicts(rows: Sequence[dict[str, Any]]) -> list[tuple[str, ...]]:
    """The same of a result."""
    return [(row["learner"]["id"], *(one["verdict"] for one in row["exercises"])) for row in rows]


def read_rows(path: Path) -> list[dict[str, Any]]:
    """Every whole line of a file of JSON lines."""
    lines = path.read_text().split("\n")[:-1] if path.exists() else []
    return [json.loads(line) for line in lines]


def start_grading(folder: Path, *options: str) -> subprocess.Popen[str]:
    """`tutor grade`, as JSON lines into out.jsonl beside the class."""
    beside = folder.parent
    command = [
        *(sys.executable, "-m", "tutor", "--course", str(TINY_COURSE)),
        *("--workspace", str(beside / "workspace"), "grade", str(folder)),
        *("--format", "jsonl", "--out", str(beside / "out.jsonl"), *options),
    ]
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=beside
    )


def finish(process: subprocess.Popen[str]) -> tuple[int, str]:
    """(exit code, what it said on standard error)."""
    _, said = process.communicate(timeout=LONGEST)
    return process.returncode, said


def wait_until(true: Callable[[], Any]) -> Any:
    """The first value that is true."""
    deadline = time.monotonic() + LONGEST
    while not (value := true()):
        assert time.monotonic() < deadline, "it did not come about"
        time.sleep(0.01)
    return value


def wait_for_rows(journal: Path, count: int) -> None:
    """Until a running process has written so many results."""
    wait_until(lambda: len(read_rows(journal)) > count)


def children(pid: int) -> list[int]:
    """Of all its threads; none where it has ended."""
    found: list[int] = []
    try:
        for task in Path(f"/proc/{pid}/task").iterdir():
            found += map(int, (task / "children").read_text().split())
    except OSError:
        return found
    return found


def descendants(pid: int) -> list[int]:
    """Its children, and theirs."""
    below = children(pid)
    return below + [each for child in below for each in descendants(child)]


def command_of(pid: int) -> str:
    """Its command line; "" where it has ended."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode()
    except OSError:
        return ""


def interrupt(process: subprocess.Popen[str], number: int) -> None:
    """Send it a signal; it has not ended yet."""
    assert process.poll() is None
    os.kill(process.pid, number)
