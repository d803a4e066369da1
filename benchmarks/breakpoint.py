"""What a breakpoint costs in the lesson's triple loop, and how soon `debug` shows a prompt, each
beside plain ipdb in the same run.
"""

from __future__ import annotations

import contextlib
import os
import pty
import select
import signal
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

PAIRS = 9
SESSIONS = 15
COLD = 3
PATH = "<triple loop>"
LOOP = """
def matmul(a, b, n, m, p, c):
    for i in range(n):
        for j in range(p):
            for k in range(m):
                c[i][j] += a[i][k] * b[k][j]
    return c
"""
LINE = 6
LAST = "i == 4 and j == 9 and k == 783"
N, M, P = 5, 784, 10
LEARNER = "def lin(x, w, b):\n    y = x @ w\n    return y + b\n"
COLD_PROGRAM = """
import torch
import ipdb

def lin(x, w, b):
    ipdb.set_trace()
    return x @ w + b

lin(torch.ones(5, 4), torch.ones(4, 3), 1)
"""
ASKS_FOR_CURSOR = b"\x1b[6n"


def rows() -> list[dict[str, Any]]:
    """The breakpoint's ratios and the debugger's latencies, as rows for `python -m benchmarks`."""
    return [*_breakpoints(), *_latencies()]


def _row(
    what: str, ours: float, peer: float | None, ratio: float | None, budget: str, holds: bool
) -> dict[str, Any]:
    return {
        "what": what,
        "ours": ours,
        "peer": peer,
        "ratio": ratio,
        "budget": budget,
        "holds": holds,
    }


# --- the cost of a breakpoint


def _breakpoints() -> list[dict[str, Any]]:
    import torch

    from tutor.candidate.load_module import remember_lines
    from tutor.debugger import ipython_shell
    from tutor.debugger.plan.inject import arm

    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    ipython_shell.make_shell()
    remember_lines(LOOP, PATH)
    a, b = torch.rand(N, M), torch.rand(M, P)
    found = []
    for name, ceiling, left, right, fresh, repeat in (
        ("tensors", 1.05, a, b, lambda: torch.zeros(N, P), 1),
        ("lists", 1.2, a.tolist(), b.tolist(), lambda: [[0.0] * P for _ in range(N)], 40),
    ):
        plain = _compiled([])
        conditional = _compiled([LAST])
        planned = _compiled([""])

        def run(
            module: ModuleType,
            times: int = repeat,
            left: Any = left,
            right: Any = right,
            fresh: Any = fresh,
        ) -> float:
            began = time.process_time()
            for _ in range(times):
                module.matmul(left, right, N, M, P, fresh())
            return (time.process_time() - began) / times

        arm(0, True)
        with_condition = _paired(
            lambda run=run, plain=plain: run(plain), lambda run=run, module=conditional: run(module)
        )
        arm(0, False)
        after_its_stop = _paired(
            lambda run=run, plain=plain: run(plain), lambda run=run, module=planned: run(module)
        )
        peer = min(_ipdb(plain, (left, right, N, M, P, fresh())) for _ in range(3))
        base, ours, ratio = with_condition
        budget = f"≤ {ceiling} × plain"
        found += [
            _row(
                f"triple loop, {name}: condition in the inner loop, and ipdb's",
                ours,
                peer,
                ratio,
                budget,
                ratio <= ceiling,
            ),
            _row(
                f"  ipdb's own against the plain run ({base * 1e3:.1f} ms)",
                peer,
                base,
                peer / base,
                "",
                True,
            ),
            _row(
                "  a planned stop after it has been made",
                after_its_stop[1],
                None,
                after_its_stop[2],
                budget,
                after_its_stop[2] <= ceiling,
            ),
        ]
    torch.set_num_threads(threads)
    return found


def _compiled(conditions: list[str]) -> ModuleType:
    from tutor.anchors.anchors import resolve
    from tutor.debugger.plan.inject import Breakpoint, compile_with_breakpoints, install_hook

    place = resolve(LOOP, "innermost loop", "matmul")
    assert place is not None
    install_hook(lambda number: None, [0])
    module = ModuleType("loop")
    exec(
        compile_with_breakpoints(
            LOOP, PATH, [Breakpoint(0, place, condition) for condition in conditions]
        ),
        module.__dict__,
    )
    return module


def _paired(plain: Callable[[], float], ours: Callable[[], float]) -> tuple[float, float, float]:
    """The best of both, taking turns, and their ratio: other load only ever adds."""
    pairs = [(plain(), ours()) for _ in range(PAIRS)]
    base, best = min(first for first, _ in pairs), min(second for _, second in pairs)
    return base, best, best / base


def _ipdb(module: ModuleType, arguments: tuple[Any, ...]) -> float:
    """The same condition with ipdb's own `b LINE, CONDITION`."""
    from IPython.terminal.debugger import TerminalPdb
    from prompt_toolkit.application import create_app_session
    from prompt_toolkit.input import DummyInput
    from prompt_toolkit.output import DummyOutput

    class Peer(TerminalPdb):
        def interaction(self, frame: Any, traceback: Any) -> None:
            self.set_continue()

    with create_app_session(DummyInput(), DummyOutput()):
        peer = Peer(nosigint=True, readrc=False)
    problem = peer.set_break(PATH, LINE, cond=LAST)
    assert problem is None, problem
    began = time.process_time()
    peer.runcall(module.matmul, *arguments)
    spent = time.process_time() - began
    peer.clear_all_breaks()
    sys.settrace(None)
    return spent


# --- how soon there is a prompt


def _latencies() -> list[dict[str, Any]]:
    with tempfile.TemporaryDirectory() as folder:
        warm, value = _warm(Path(folder))
        cold = min(_cold(Path(folder)) for _ in range(COLD))
    return [
        _row(
            "debug → ipdb prompt, warm; a cold ipdb with torch",
            warm,
            cold,
            cold / warm,
            "≥ 20 ×",
            cold >= 20 * warm,
        ),
        _row("  a command → its value", value, None, None, "", True),
    ]


class _Terminal:
    """A program on a terminal of its own."""

    def __init__(self, command: list[str], home: Path) -> None:
        self.seen = b""
        environ = {**os.environ, "HOME": str(home), "TERM": "xterm-256color"}
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.execve(command[0], command, environ)

    def until(self, text: bytes, keys: bytes = b"") -> float:
        """Press keys; the seconds until the text has come."""
        began, self.seen = time.perf_counter(), b""
        os.write(self.fd, keys)
        while text not in self.seen:
            if not select.select([self.fd], [], [], 60.0)[0]:
                raise TimeoutError(f"{text!r} did not come; there was {self.seen[-500:]!r}")
            data = os.read(self.fd, 1 << 16)
            self.seen += data
            if ASKS_FOR_CURSOR in data:  # a terminal that does not answer is waited for
                os.write(self.fd, b"\x1b[1;1R")
        return time.perf_counter() - began

    def close(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)
        os.close(self.fd)
        os.waitpid(self.pid, 0)


def _warm(folder: Path) -> tuple[float, float]:
    host = _Terminal([sys.executable, "-m", "benchmarks.breakpoint", "host", str(folder)], folder)
    starts, values = [], []
    try:
        host.until(b"host>")
        for _ in range(SESSIONS):
            starts.append(host.until(b"ipdb>", b"d\r"))
            values.append(host.until(b"all 1", b"p w\r"))
            host.until(b"ipdb>", b"p 1\r")
            host.until(b"host>", b"q\r")
    finally:
        host.close()
    return statistics.median(starts), statistics.median(values)


def _cold(folder: Path) -> float:
    program = folder / "cold.py"
    program.write_text(COLD_PROGRAM)
    began = time.perf_counter()
    terminal = _Terminal([sys.executable, str(program)], folder)
    try:
        terminal.until(b"ipdb>")
        return time.perf_counter() - began
    finally:
        terminal.close()


def _host(folder: Path) -> None:
    """Runs on a terminal of its own: one session a line."""
    import torch

    from tutor.candidate.processes.zygote_client import Zygote
    from tutor.candidate.wire.protocol import pack
    from tutor.course.model import Waypoint
    from tutor.debugger.launch import run_session
    from tutor.debugger.messages import DebugRequest

    packed = pack({"x": torch.ones(5, 4), "w": torch.ones(4, 3), "b": torch.ones(3)})
    waypoint = Waypoint(
        "the product", "multiplies", "Look at the shapes.", look=("x.shape", "w.shape")
    )
    request = DebugRequest(
        "lin", LEARNER, str(folder / "lin.py"), "lin", packed, (waypoint,), LEARNER
    )
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
