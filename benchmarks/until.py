"""What `until nan` costs while nothing is found, beside the plain run and torch's anomaly mode.

Each program runs in a process of its own, the ways of looking in turn, and the median of the rounds
counts. What is measured is the processor's time of the program and of the copies that were kept, so
that other programs on the machine meanwhile count for little.
"""

from __future__ import annotations

import os
import resource
import statistics
import sys
import warnings
from collections.abc import Callable
from typing import Any

ROUNDS = 3
WARM_UP = 20  # steps that are not measured
PATH = "<training>"
NETWORK = """
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
TRANSFORMER = """
import torch
torch.manual_seed(0)


class Block(torch.nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.attention = torch.nn.MultiheadAttention(width, heads, batch_first=True)
        self.first, self.second = torch.nn.LayerNorm(width), torch.nn.LayerNorm(width)
        self.grow = torch.nn.Linear(width, 4 * width)
        self.shrink = torch.nn.Linear(4 * width, width)

    def forward(self, x, mask):
        h = self.first(x)
        x = x + self.attention(h, h, h, attn_mask=mask, need_weights=False)[0]
        return x + self.shrink(torch.nn.functional.gelu(self.grow(self.second(x))))


class Transformer(torch.nn.Module):
    def __init__(self, tokens=64, width=64, length=32):
        super().__init__()
        self.token = torch.nn.Embedding(tokens, width)
        self.place = torch.nn.Parameter(torch.zeros(length, width))
        self.blocks = torch.nn.ModuleList(Block(width, 4) for _ in range(4))
        self.out = torch.nn.Linear(width, tokens)
        self.mask = torch.full((length, length), -1e9).triu(1)

    def forward(self, tokens):
        x = self.token(tokens) + self.place
        for block in self.blocks:
            x = block(x, self.mask)
        return self.out(x)


model = Transformer()
optimizer = torch.optim.AdamW(model.parameters(), 1e-3)
text = torch.randint(0, 64, (8, 33))


def train(steps):
    for step in range(steps):
        scores = model(text[:, :-1])
        loss = torch.nn.functional.cross_entropy(scores.flatten(0, 1), text[:, 1:].flatten())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
"""
PROGRAMS = (
    ("the course's network", NETWORK, 6000),
    ("a transformer of 4 layers", TRANSFORMER, 250),
)
Train = Callable[[int], None]
Way = Callable[[Train, int], float]  # trains for so many steps; returns the seconds it took


def rows() -> list[dict[str, Any]]:
    """Rows for `python -m benchmarks`."""
    return [row for program in PROGRAMS for row in _rows_of(*program)]


def _rows_of(what: str, source: str, steps: int) -> list[dict[str, Any]]:
    ways = (_plain, _looked_at, _condition, _anomaly)
    rounds = [[_in_own_process(source, steps, way) for way in ways] for _ in range(ROUNDS)]
    plain, *others = (list(times) for times in zip(*rounds, strict=True))
    looked_at, condition, anomaly = others
    return [
        _row(f"{what} under `until nan`; the plain run", looked_at, plain, 1.15),
        _row("  under `until steps < 0`; the plain run", condition, plain, None),
        _row("  under torch's anomaly mode; the plain run", anomaly, plain, None),
    ]


def _row(what: str, ours: list[float], peer: list[float], ceiling: float | None) -> dict[str, Any]:
    ratio = statistics.median(mine / other for mine, other in zip(ours, peer, strict=True))
    numbers = {"ours": statistics.median(ours), "peer": statistics.median(peer), "ratio": ratio}
    budget = f"≤ {ceiling} × plain" if ceiling else ""
    return {"what": what, **numbers, "budget": budget, "holds": not ceiling or ratio <= ceiling}


def _in_own_process(source: str, steps: int, way: Way) -> float:
    read, write = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            names: dict[str, Any] = {"__name__": "training"}
            exec(compile(source, PATH, "exec"), names)
            names["torch"].set_num_threads(1)
            names["train"](WARM_UP)
            os.write(write, str(way(names["train"], steps)).encode())
        finally:
            os._exit(0)
    os.close(write)
    with os.fdopen(read) as stream:
        text = stream.read()
    os.waitpid(pid, 0)
    return float(text)


def _seconds() -> float:
    """What this process has used, and those of its copies that have ended."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in used)


def _plain(train: Train, steps: int) -> float:
    began = _seconds()
    train(steps)
    return _seconds() - began


def _anomaly(train: Train, steps: int) -> float:
    import torch

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that it is slow, which is measured here
        with torch.autograd.detect_anomaly(check_nan=True):
            return _plain(train, steps)


def _looked_at(train: Train, steps: int) -> float:
    from tutor.debugger.origins.lookout import Lookout
    from tutor.debugger.origins.visible_numbers import VisibleNumbers
    from tutor.debugger.timetravel.checkpoints import Checkpoints

    checkpoints = Checkpoints()
    checkpoints.keep()  # as a session has done at its first stop
    began = _seconds()
    lookout = Lookout(
        VisibleNumbers(frozenset([PATH]), "nan"),
        sys._getframe(),
        lambda frame: checkpoints.can_repeat() and checkpoints.keep_passing() is None,
        lambda name, frame: None,
    )
    checkpoints.keep_passing()
    lookout.start()
    train(steps)
    lookout.stop()
    took = _seconds() - began
    checkpoints.done()
    return took


def _condition(train: Train, steps: int) -> float:
    from tutor.debugger.origins.condition_watch import ConditionWatch

    frame = sys._getframe()
    code = compile("steps < 0", "<typed>", "eval")
    watch = ConditionWatch(frozenset([PATH]), code, frame, lambda place, frame: None)
    began = _seconds()
    watch.start(frame)
    train(steps)
    watch.statements.stop()
    return _seconds() - began


if __name__ == "__main__":
    for row in rows():
        print(row)
