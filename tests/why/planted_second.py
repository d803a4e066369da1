"""A second set of planted bugs, written after the search and run once before anything was changed for it; other tasks, other styles."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.planted_run import Planted, Task


def _rand(gen: torch.Generator, *shape: int) -> torch.Tensor:
    return torch.randn(*shape, generator=gen)


def _scores(gen: torch.Generator) -> dict[str, Any]:
    return {"x": _rand(gen, 6, 4), "y": torch.tensor([0, 3, 1, 2, 2, 0])}


CROSS_ENTROPY = Task(
    '''
def log_softmax(x):
    m = x.max(-1, keepdim=True).values
    return x - m - (x - m).exp().sum(-1, keepdim=True).log()

def cross_entropy(x, y):
    lp = log_softmax(x)
    return -lp[range(len(y)), y].mean()
''', "cross_entropy", _scores,
    others=('''
import torch
def cross_entropy(x, y):
    logs = x - x.logsumexp(1)[:, None]
    return -logs.gather(1, y[:, None]).sum() / y.shape[0]
''',),
    sizes={"n": 6, "c": 4},
)  # fmt: skip
CE_GRAD = Task(
    '''
import torch
def ce_grad(x, y):
    p = x.exp() / x.exp().sum(1, keepdim=True)
    t = torch.zeros_like(p)
    t[range(len(y)), y] = 1.
    x.g = (p - t) / len(y)
''', "ce_grad", _scores, ("x.g",),
    others=('''
import torch
def ce_grad(x, y):
    g = torch.softmax(x, 1)
    for i, k in enumerate(y.tolist()):
        g[i, k] -= 1
    x.g = g / x.shape[0]
''',),
    sizes={"n": 6, "c": 4},
)  # fmt: skip


def _batch(gen: torch.Generator) -> dict[str, Any]:
    return {
        "x": _rand(gen, 8, 3),
        "y": _rand(gen, 8),
        "w": _rand(gen, 3),
        "b": _rand(gen, 1),
        "lr": 0.1,
    }


STEP = Task(
    '''
def step(x, y, w, b, lr):
    pred = x @ w + b
    err = pred - y
    gw = 2 * (x * err[:, None]).mean(0)
    gb = 2 * err.mean()
    return w - lr * gw, b - lr * gb
''', "step", _batch,
    others=('''
def step(x, y, w, b, lr):
    n = len(y)
    err = x @ w + b - y
    return w - lr * 2 / n * (x.T @ err), b - lr * 2 / n * err.sum()
''',),
    sizes={"n": 8, "m": 3},
)  # fmt: skip


def _normal(gen: torch.Generator) -> dict[str, Any]:
    return {"x": _rand(gen, 6, 4), "scale": _rand(gen, 4), "shift": _rand(gen, 4)}


NORM = Task(
    '''
def norm(x, scale, shift):
    m = x.mean(0)
    v = ((x - m) ** 2).mean(0)
    return (x - m) / (v + 1e-5).sqrt() * scale + shift
''', "norm", _normal, sizes={"n": 6, "c": 4},
)  # fmt: skip
LISTS = Task(
    '''
def matmul(a, b):
    c = [[0.0] * len(b[0]) for _ in a]
    for i in range(len(a)):
        for j in range(len(b[0])):
            for k in range(len(b)):
                c[i][j] += a[i][k] * b[k][j]
    return c
''', "matmul", lambda gen: {"a": _rand(gen, 3, 4).tolist(), "b": _rand(gen, 4, 2).tolist()},
)  # fmt: skip


def _deep(gen: torch.Generator) -> dict[str, Any]:
    return {
        "x": _rand(gen, 6, 5),
        "y": _rand(gen, 6),
        "w1": _rand(gen, 5, 4),
        "w2": _rand(gen, 4, 3),
        "w3": _rand(gen, 3, 1),
    }


TANH = """
import torch
class Linear:
    def __init__(self, w):
        self.w = w
    def forward(self, x):
        self.x = x
        return x @ self.w
    def backward(self, g):
        self.w.g = self.x.T @ g
        return g @ self.w.T

class Tanh:
    def forward(self, x):
        self.y = torch.tanh(x)
        return self.y
    def backward(self, g):
        return g * (1 - self.y ** 2)

class Net:
    def __init__(self, w1, w2, w3):
        self.layers = [Linear(w1), Tanh(), Linear(w2), Tanh(), Linear(w3)]
    def forward(self, x):
        for layer in self.layers:
            x = layer.forward(x)
        return x
    def backward(self, g):
        for layer in self.layers[::-1]:
            g = layer.backward(g)
        return g
"""
NET = Task(
    TANH, "run", _deep,
    drive='''
from planted import Net
def run(x, y, w1, w2, w3):
    net = Net(w1, w2, w3)
    out = net.forward(x)
    g = 2 * (out - y[:, None]) / len(y)
    return {"out": out, "x.g": net.backward(g), **{name: getattr(w, "g", None) for name, w in zip(["w1.g", "w2.g", "w3.g"], [w1, w2, w3])}}
''',
    sizes={"n": 6, "i": 5, "h": 4, "o": 3},
)  # fmt: skip
MOMENTUM = Task(
    '''
def momentum(w, grads, lr, beta):
    v = 0 * w
    for g in grads:
        v = beta * v + (1 - beta) * g
        w = w - lr * v
    return w
''', "momentum", lambda gen: {"w": _rand(gen, 3), "grads": [_rand(gen, 3) for _ in range(4)], "lr": 0.3, "beta": 0.8},
)  # fmt: skip


def _but(source: str, old: str, new: str) -> str:
    assert source.count(old) == 1, old
    return source.replace(old, new)


SECOND = [
    Planted("picked from the wrong axis", CROSS_ENTROPY, _but(CROSS_ENTROPY.reference, "return -lp[range(len(y)), y].mean()", "picked = lp[:, 0]  # WRONG\n    return -picked.mean()")),
    Planted("minus forgotten", CROSS_ENTROPY, _but(CROSS_ENTROPY.reference, "return -lp[range(len(y)), y].mean()", "return lp[range(len(y)), y].mean()  # WRONG")),
    Planted("sum over the rows inside", CROSS_ENTROPY, _but(CROSS_ENTROPY.reference, "    return x - m - (x - m).exp().sum(-1, keepdim=True).log()", "    z = x - m\n    total = z.exp().sum(0, keepdim=True)  # WRONG\n    return z - total.log()")),
    Planted("mean over everything", CROSS_ENTROPY, "def cross_entropy(x, y):\n    logs = x - x.logsumexp(1, keepdim=True)\n    mask = y[:, None] == 0  # WRONG\n    return -(logs * mask).sum() / len(y)\n"),
    Planted("probabilities not normalised", CE_GRAD, "import torch\ndef ce_grad(x, y):\n    p = x.exp()  # WRONG\n    t = torch.zeros_like(p)\n    t[range(len(y)), y] = 1.\n    d = p - t  # WRONG\n    x.g = d / len(y)\n"),
    Planted("one-hot the other way round", CE_GRAD, "import torch\ndef ce_grad(x, y):\n    p = torch.softmax(x, 1)\n    t = torch.ones_like(p)  # WRONG\n    t[range(len(y)), y] = 0.  # WRONG\n    x.g = (p - t) / len(y)\n"),
    Planted("not averaged", CE_GRAD, "import torch\ndef ce_grad(x, y):\n    g = torch.softmax(x, 1)\n    for i, k in enumerate(y.tolist()):\n        g[i, k] -= 1\n    x.g = g  # WRONG\n"),
    Planted("minus two in a loop", CE_GRAD, "import torch\ndef ce_grad(x, y):\n    g = torch.softmax(x, 1)\n    for i, k in enumerate(y.tolist()):\n        g[i, k] -= 2  # WRONG\n    x.g = g / len(y)\n", nth=1),
    Planted("error turned", STEP, "def step(x, y, w, b, lr):\n    pred = x @ w + b\n    err = y - pred  # WRONG\n    gw = 2 * (x * err[:, None]).mean(0)\n    gb = 2 * err.mean()\n    return w - lr * gw, b - lr * gb\n"),
    Planted("climbs instead of descends", STEP, "def step(x, y, w, b, lr):\n    err = x @ w + b - y\n    gw = 2 * (x * err[:, None]).mean(0)\n    gb = 2 * err.mean()\n    new_w = w + lr * gw  # WRONG\n    return new_w, b - lr * gb\n"),
    Planted("bias left out of the guess", STEP, "def step(x, y, w, b, lr):\n    pred = x @ w  # WRONG\n    err = pred - y\n    gw = 2 * (x * err[:, None]).mean(0)\n    gb = 2 * err.mean()\n    return w - lr * gw, b - lr * gb\n"),
    Planted("broadcast error", STEP, "def step(x, y, w, b, lr):\n    pred = x @ w[:, None] + b\n    err = pred - y  # WRONG\n    gw = 2 * (x * err).mean(0)\n    gb = 2 * err.mean()\n    return w - lr * gw, b - lr * gb\n"),
    Planted("spread of the rows", NORM, "def norm(x, scale, shift):\n    m = x.mean(0)\n    d = x - m\n    v = (d ** 2).mean(1, keepdim=True)  # WRONG\n    return d / (v + 1e-5).sqrt() * scale + shift\n"),
    Planted("not rooted", NORM, "def norm(x, scale, shift):\n    m = x.mean(0)\n    v = ((x - m) ** 2).mean(0)\n    unit = (x - m) / (v + 1e-5)  # WRONG\n    return unit * scale + shift\n"),
    Planted("mean of everything", NORM, "def norm(x, scale, shift):\n    m = x.mean()  # WRONG\n    v = ((x - m) ** 2).mean(0)\n    return (x - m) / (v + 1e-5).sqrt() * scale + shift\n"),
    Planted("rows share one list", LISTS, _but(LISTS.reference, "c = [[0.0] * len(b[0]) for _ in a]", "c = [[0.0] * len(b[0])] * len(a)  # WRONG")),
    Planted("index exchanged", LISTS, _but(LISTS.reference, "c[i][j] += a[i][k] * b[k][j]", "c[i][j] += a[i][k] * b[k][i % 2]  # WRONG")),
    Planted("tanh of tanh", NET, _but(TANH, "return g * (1 - self.y ** 2)", "d = 1 - self.y  # WRONG\n        return g * d")),
    Planted("input overwritten", NET, _but(TANH, "        self.x = x\n        return x @ self.w", "        x = x @ self.w\n        self.x = x  # WRONG\n        return x")),
    Planted("first layer first", NET, _but(TANH, "for layer in self.layers[::-1]:", "for layer in self.layers:").replace("g = layer.backward(g)", "g = layer.backward(g)  # WRONG")),
    Planted("slope not passed on", NET, _but(TANH, "            g = layer.backward(g)\n        return g", "            d = layer.backward(g)  # WRONG\n        return d")),
    Planted("gradient of the weights turned", NET, _but(TANH, "self.w.g = self.x.T @ g", "self.w.g = (self.x.T @ g).T  # WRONG")),
    Planted("velocity forgotten", MOMENTUM, _but(MOMENTUM.reference, "v = beta * v + (1 - beta) * g", "v = (1 - beta) * g  # WRONG"), nth=2),
    Planted("weights exchanged", MOMENTUM, _but(MOMENTUM.reference, "v = beta * v + (1 - beta) * g", "v = (1 - beta) * v + beta * g  # WRONG"), nth=1),
]  # fmt: skip
