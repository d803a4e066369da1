"""What `until nan` costs while nothing is found, beside the plain run and torch's anomaly mode."""

from __future__ import annotations

import os
import sys
import time
import warnings
from collections.abc import Callable
from typing import Any

STEPS, ROUNDS = 1500, 3
PATH = "<training>"
TRAINING = """
import torch
torch.manual_seed(0)
net = torch.nn.Sequential(torch.nn.Linear(784, 50), torch.nn.ReLU(), torch.nn.Linear(50, 10))
optimizer = torch.optim.SGD(net.parameters(), 0.01)
x, y = torch.randn(64, 784), torch.randint(0, 10, (64,))


def train(steps):
    for step in range(steps):
        loss = torch.nn.functional.cross_entropy(net(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
"""


def rows() -> list[dict[str, Any]]:
    """Rows for `python -m benchmarks`."""
    plain = min(_seconds(_plain) for _ in range(ROUNDS))
    ours = min(_seconds(_looked_at) for _ in range(ROUNDS))
    anomaly = min(_seconds(_anomaly) for _ in range(ROUNDS))
    return [
        _row("training under `until nan`; the plain run", ours, plain, "≤ 1.15 × plain", 1.15),
        _row("  under torch's anomaly mode; the plain run", anomaly, plain, "", None),
    ]


def _row(what: str, ours: float, peer: float, budget: str, ceiling: float | None) -> dict[str, Any]:
    ratio = ours / peer
    holds = ceiling is None or ratio <= ceiling
    numbers = {"ours": ours, "peer": peer, "ratio": ratio}
    return {"what": what, **numbers, "budget": budget, "holds": holds}


def _seconds(run: Callable[[Callable[[int], None]], None]) -> float:
    """The seconds of a run in a process of its own.

    By the clock of the machine: under `until nan` another process ends the run than began it, and
    each counts its own processor's time from 0.
    """
    read, write = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            names: dict[str, Any] = {"__name__": "training"}
            exec(compile(TRAINING, PATH, "exec"), names)
            names["torch"].set_num_threads(1)
            names["train"](20)
            began = time.perf_counter()
            run(names["train"])
            os.write(write, str(time.perf_counter() - began).encode())
        finally:
            os._exit(0)
    os.close(write)
    with os.fdopen(read) as stream:
        text = stream.read()
    os.waitpid(pid, 0)
    return float(text)


def _plain(train: Callable[[int], None]) -> None:
    train(STEPS)


def _anomaly(train: Callable[[int], None]) -> None:
    import torch

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that it is slow, which is measured here
        with torch.autograd.detect_anomaly(check_nan=True):
            train(STEPS)


def _looked_at(train: Callable[[int], None]) -> None:
    from tutor.debugger.origins.lookout import Lookout
    from tutor.debugger.origins.visible_numbers import VisibleNumbers
    from tutor.debugger.timetravel.checkpoints import Checkpoints

    checkpoints = Checkpoints()
    # as a session does at its first stop
    checkpoints.keep()
    lookout = Lookout(
        VisibleNumbers(frozenset([PATH]), "nan"),
        sys._getframe(),
        lambda frame: checkpoints.keep_passing() is None,
        lambda name, frame: None,
    )
    lookout.start()
    train(STEPS)
    lookout.stop()
    checkpoints.done()


if __name__ == "__main__":
    for row in rows():
        print(row)
