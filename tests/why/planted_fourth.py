"""A fourth set: steps split otherwise than the reference's, exceptions with an early cause, masks of infinity, plain numbers, two names for one tensor."""

from __future__ import annotations

import torch

from tests.why.planted_run import Planted, Task


def r(g: torch.Generator, *s: int) -> torch.Tensor:
    return torch.randn(*s, generator=g)


def _but(source: str, old: str, new: str) -> str:
    assert source.count(old) == 1, old
    return source.replace(old, new)


GRU = Task(
    "import torch\ndef gate(xs, h, wz, uz, wh, uh):\n    for x in xs:\n        z = torch.sigmoid(x @ wz + h @ uz)\n"
    "        h = (1 - z) * h + z * torch.tanh(x @ wh + h @ uh)\n    return h\n",
    "gate",
    lambda g: {
        "xs": r(g, 3, 4),
        "h": r(g, 5),
        "wz": r(g, 4, 5),
        "uz": r(g, 5, 5),
        "wh": r(g, 4, 5),
        "uh": r(g, 5, 5),
    },
)
GRU_SPLIT = """
import torch
def gate(xs, h, wz, uz, wh, uh):
    for t in range(len(xs)):
        a = xs[t] @ wz
        b = h @ uz
        z = 1 / (1 + torch.exp(-(a + b)))
        c = xs[t] @ wh
        d = h @ uh
        new = torch.tanh(c + d)
        keep = h - z * h
        h = keep + z * new
    return h
"""
LAYERNORM = Task(
    "def layernorm(x, g, b):\n    m = x.mean(-1, keepdim=True)\n    s = (x.var(-1, keepdim=True, unbiased=False) + 1e-5).sqrt()\n    return (x - m) / s * g + b\n",
    "layernorm",
    lambda g: {"x": r(g, 5, 4) * 2 + 1, "g": r(g, 4), "b": r(g, 4)},
    sizes={"n": 5, "c": 4},
)
LAYERNORM_SPLIT = """
def layernorm(x, g, b):
    n = x.shape[-1]
    total = x.sum(-1)
    mean = total[:, None] / n
    d = x - mean
    sq = (d * d).sum(-1) / n
    inv = (sq + 1e-5) ** -0.5
    y = d * inv[:, None]
    return y * g + b
"""
SOFT = Task(
    "import torch\ndef soft_grad(x, y, w):\n    p = torch.softmax(x @ w, 1)\n    p[range(len(y)), y] -= 1\n    w.g = x.T @ p / len(y)\n",
    "soft_grad",
    lambda g: {"x": r(g, 6, 4), "y": torch.tensor([0, 2, 1, 1, 0, 2]), "w": r(g, 4, 3)},
    ("w.g",),
    sizes={"n": 6, "i": 4, "c": 3},
)
SOFT_SPLIT = """
import torch
def onehot(y, k):
    out = torch.zeros(len(y), k)
    out[torch.arange(len(y)), y] = 1.
    return out

def soft_grad(x, y, w):
    s = x @ w
    top = s.max(1).values
    s = s - top[:, None]
    e = s.exp()
    p = e / e.sum(1).unsqueeze(1)
    t = onehot(y, w.shape[1])
    err = p - t
    scaled = err / len(y)
    w.g = x.t() @ scaled
"""
KMEANS = Task(
    "import torch\ndef kmeans(x, c, steps):\n    for _ in range(steps):\n        d = ((x[:, None] - c[None]) ** 2).sum(-1)\n        k = d.argmin(1)\n"
    "        c = torch.stack([x[k == i].mean(0) for i in range(len(c))])\n    return c\n",
    "kmeans",
    lambda g: {
        "x": torch.cat([r(g, 6, 2), r(g, 6, 2) + 4]),
        "c": torch.tensor([[0.3, 0.1], [3.0, 3.5]]),
        "steps": 3,
    },
)
KMEANS_LOOP = """
import torch
def kmeans(x, c, steps):
    for step in range(steps):
        new = torch.zeros_like(c)
        far = torch.cdist(x, c)
        near = far.argmin(1)
        for i in range(len(c)):
            mine = x[near == i]
            count = mine.shape[0]
            new[i] = mine.sum(0) / count
        c = new
    return c
"""
VAR = Task(
    "def spread(xs):\n    m = sum(xs) / len(xs)\n    return (sum((x - m) ** 2 for x in xs) / (len(xs) - 1)) ** 0.5\n",
    "spread",
    lambda g: {"xs": r(g, 7).tolist()},
)
VAR_LOOP = """
def spread(xs):
    n = len(xs)
    total = 0.
    for x in xs:
        total += x
    mean = total / n
    squares = 0.
    for x in xs:
        d = x - mean
        squares += d * d
    var = squares / (n - 1)
    return var ** 0.5
"""
BATCHES = Task(
    "def epoch(x, y, w, b, lr, bs):\n    for i in range(0, len(x), bs):\n        xb, yb = x[i:i + bs], y[i:i + bs]\n        e = xb @ w + b - yb\n"
    "        w = w - lr * 2 * xb.T @ e / len(xb)\n        b = b - lr * 2 * e.mean()\n    return w, b\n",
    "epoch",
    lambda g: {"x": r(g, 9, 3), "y": r(g, 9), "w": r(g, 3), "b": r(g, 1), "lr": 0.1, "bs": 3},
    sizes={"n": 9, "i": 3},
)
BATCHES_CLASS = """
class Linear:
    def __init__(self, w, b):
        self.w, self.b = w.clone(), b.clone()
    def forward(self, x):
        self.x = x
        return x @ self.w + self.b
    def backward(self, g):
        self.gw = self.x.T @ g
        self.gb = g.sum(0, keepdim=True)
    def step(self, lr):
        self.w -= lr * self.gw
        self.b -= lr * self.gb

def epoch(x, y, w, b, lr, bs):
    model = Linear(w, b)
    count = len(x) // bs
    for k in range(count):
        start = k * bs
        xb = x[start:start + bs]
        yb = y[start:start + bs]
        pred = model.forward(xb)
        err = pred - yb
        g = 2 * err / len(err)
        model.backward(g)
        model.step(lr)
    return model.w, model.b
"""
MASKED = Task(
    "import torch\ndef masked(s, keep):\n    s = s.masked_fill(~keep, -torch.inf)\n    return torch.softmax(s, -1)\n",
    "masked",
    lambda g: {
        "s": r(g, 4, 5),
        "keep": torch.tensor(
            [[1, 1, 0, 1, 0], [1, 0, 1, 1, 1], [0, 1, 1, 0, 1], [1, 1, 1, 1, 0]]
        ).bool(),
    },
)
MASKED_SPLIT = """
import torch
def masked(s, keep):
    filled = torch.where(keep, s, torch.tensor(-torch.inf))
    top = filled.max(1, keepdim=True).values
    e = (filled - top).exp()
    total = e.sum(1, keepdim=True)
    return e / total
"""
FOURTH = [
    Planted("gate on the wrong half", GRU, _but(GRU_SPLIT, "keep = h - z * h", "keep = z * h  # WRONG")),
    Planted("new state from the gate's weights", GRU, _but(GRU_SPLIT, "d = h @ uh", "d = h @ uz  # WRONG"), nth=1),
    Planted("sigmoid without its minus", GRU, _but(GRU_SPLIT, "torch.exp(-(a + b))", "torch.exp(a + b)").replace("torch.exp(a + b))", "torch.exp(a + b))  # WRONG"), nth=1),
    Planted("squares not averaged", LAYERNORM, _but(LAYERNORM_SPLIT, "sq = (d * d).sum(-1) / n", "sq = (d * d).sum(-1)  # WRONG")),
    Planted("spread of the wrong axis", LAYERNORM, _but(LAYERNORM_SPLIT, "n = x.shape[-1]", "n = x.shape[0]  # WRONG")),
    Planted("shift before scale", LAYERNORM, _but(LAYERNORM_SPLIT, "return y * g + b", "y = y + b  # WRONG\n    return y * g")),
    Planted("one-hot of the classes turned", SOFT, _but(SOFT_SPLIT, "torch.zeros(len(y), k)", "torch.zeros(k, len(y))  # WRONG")),
    Planted("sum over all", SOFT, _but(SOFT_SPLIT, "p = e / e.sum(1).unsqueeze(1)", "p = e / e.sum()  # WRONG")),
    Planted("average over classes", SOFT, _but(SOFT_SPLIT, "scaled = err / len(y)", "n = err.shape[1]  # WRONG\n    scaled = err / n")),
    Planted("count of everybody", KMEANS, _but(KMEANS_LOOP, "count = mine.shape[0]", "count = x.shape[0]  # WRONG")),
    Planted("farthest centre", KMEANS, _but(KMEANS_LOOP, "near = far.argmin(1)", "near = far.argmax(1)  # WRONG")),
    Planted("second sum begins with the first", VAR, _but(VAR_LOOP, "squares = 0.", "squares = total  # WRONG")),
    Planted("distance not squared", VAR, _but(VAR_LOOP, "squares += d * d", "squares += abs(d)  # WRONG")),
    Planted("start of the next batch", BATCHES, _but(BATCHES_CLASS, "start = k * bs", "start = k * bs + 1  # WRONG")),
    Planted("no input kept for the step", BATCHES, _but(BATCHES_CLASS, "self.gw = self.x.T @ g", "self.gw = g @ self.x / len(g)  # WRONG")),
    Planted("count that is no int", BATCHES, _but(BATCHES_CLASS, "count = len(x) // bs", "count = len(x) / bs  # WRONG")),
    Planted("residual in place", BATCHES, _but(BATCHES_CLASS, "err = pred - yb", "err = pred + yb  # WRONG"), nth=1),
    Planted("mask the wrong way round", MASKED, _but(MASKED_SPLIT, "torch.where(keep, s, torch.tensor(-torch.inf))", "torch.where(keep, torch.tensor(-torch.inf), s)  # WRONG")),
    Planted("masked with zeros", MASKED, _but(MASKED_SPLIT, "torch.tensor(-torch.inf)", "torch.tensor(0.)").replace("torch.tensor(0.))", "torch.tensor(0.))  # WRONG")),
]  # fmt: skip
