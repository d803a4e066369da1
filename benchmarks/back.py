"""What going back costs: a step with its kept stop, `back`, and the memory of a stop, beside plain
ipdb in the same run.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.breakpoint import _row, _Terminal

ROUNDS = 15
PROMPT = b"\x1b[?2004h"  # what prompt_toolkit says once at every new prompt
STEPS = 12
BODY = "".join(f"    y{i} = x + {i}\n" for i in range(STEPS))
LEARNER = f"def f(x):\n{BODY}    return x\n"
PEER = (
    "import torch\nimport ipdb\n\n"
    f"def f(x):\n    ipdb.set_trace()\n{BODY}    return x\n\nf(torch.ones(5, 4))\n"
)


def rows() -> list[dict[str, Any]]:
    """Rows for `python -m benchmarks`."""
    with tempfile.TemporaryDirectory() as folder:
        ours, memory = _ours(Path(folder))
        peer, again = _peer(Path(folder))
    step, one, five = ours["n"], ours["back"], ours["back 5"]
    return [
        _row(
            "`n` with its stop kept, and plain ipdb's",
            step,
            peer,
            step / peer,
            "≤ 10 ×",
            step <= 10 * peer,
        ),
        _row(
            "`back`, and ipdb started again and stepped there",
            one,
            again,
            again / one,
            "≥ 10 ×",
            again >= 10 * one,
        ),
        _row("`back 5`, the same", five, again, again / five, "≥ 10 ×", again >= 10 * five),
        _row("  a command → its value", ours["p x"], None, None, "", True),
        {
            "what": f"  memory of a kept stop: {memory / 1e6:.1f} MB",
            "ours": None,
            "peer": None,
            "ratio": None,
            "budget": "≤ 16 MB",
            "holds": memory <= 16e6,
        },
    ]


def _ours(folder: Path) -> tuple[dict[str, float], float]:
    """Medians of seconds by command, and the private bytes of one stop."""
    host = _Terminal([sys.executable, "-m", "benchmarks.back", "host", str(folder)], folder)
    spent: dict[str, list[float]] = {"n": [], "back": [], "back 5": [], "p x": []}
    try:
        host.until(b"host>")
        host.until(PROMPT, b"d\r")
        for _ in range(ROUNDS):
            spent["n"] += [host.until(PROMPT, b"n\r") for _ in range(8)]
            spent["p x"].append(host.until(b"all 1", b"p x\r"))
            host.until(PROMPT, b"p 1\r")
            spent["back"] += [host.until(PROMPT, b"back\r") for _ in range(3)]
            spent["back 5"].append(host.until(PROMPT, b"back 5\r"))
        for _ in range(8):
            host.until(PROMPT, b"n\r")
        memory = _private(host.pid)
        host.until(b"host>", b"q\r")
    finally:
        host.close()
    return {name: statistics.median(values) for name, values in spent.items()}, memory


def _peer(folder: Path) -> tuple[float, float]:
    """A step in plain ipdb, and what it takes there to come back to where one was: starting again
    and stepping.
    """
    program = folder / "peer.py"
    program.write_text(PEER)
    steps, again = [], []
    for _ in range(3):
        terminal = _Terminal([sys.executable, str(program)], folder)
        try:
            began = terminal.until(PROMPT)
            seven = [terminal.until(PROMPT, b"n\r") for _ in range(7)]
        finally:
            terminal.close()
        steps += seven
        again.append(began + sum(seven))
    return statistics.median(steps), min(again)


def _private(host: int) -> float:
    """The median over the kept stops of a session: bytes that are theirs alone. 0 where the system
    does not tell.
    """
    found = []
    for zygote in _children(host):
        for keeper in _children(zygote):
            for tip in _children(keeper):
                for stop in _children(tip):
                    lines = (
                        Path(f"/proc/{stop}/smaps_rollup").read_text(encoding="ascii").splitlines()
                    )
                    found.append(
                        sum(
                            int(line.split()[1]) << 10
                            for line in lines
                            if line.startswith("Private_")
                        )
                    )
    return statistics.median(found) if found else 0.0


def _children(pid: int) -> list[int]:
    try:
        return [
            int(word)
            for word in Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
        ]
    except OSError:
        return []


def _host(folder: Path) -> None:
    """Runs on a terminal of its own: one session a line."""
    import torch

    from tutor.candidate.processes.zygote_client import Zygote
    from tutor.candidate.wire.protocol import pack
    from tutor.debugger.launch import run_session
    from tutor.debugger.messages import DebugRequest

    request = DebugRequest("f", LEARNER, str(folder / "f.py"), "f", pack({"x": torch.ones(5, 4)}))
    zygote = Zygote.start(shell=True)
    zygote.wait_ready()
    while input("host> ") == "d":
        run_session(zygote, request)
    zygote.close()


if __name__ == "__main__":
    if sys.argv[1:2] == ["host"]:
        _host(Path(sys.argv[2]))
    else:
        for row in rows():
            print(row)
