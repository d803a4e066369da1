"""A third set, as the second: written afterwards, run once before anything was changed for it. Plain Python, loops, other formulas."""

from __future__ import annotations

import torch

from tests.why.planted_run import Planted, Task


def r(g: torch.Generator, *s: int) -> torch.Tensor:
    return torch.randn(*s, generator=g)


COV = Task(
    "def cov(x):\n    d = x - x.mean(0)\n    return d.T @ d / (len(x) - 1)\n",
    "cov",
    lambda g: {"x": r(g, 7, 3)},
    sizes={"n": 7, "c": 3},
)
ATT = Task(
    "import torch\ndef attend(q, k, v):\n    s = q @ k.T / q.shape[1] ** 0.5\n    w = torch.softmax(s, 1)\n    return w @ v\n",
    "attend",
    lambda g: {"q": r(g, 4, 6), "k": r(g, 5, 6), "v": r(g, 5, 3)},
    others=(
        "def attend(q, k, v):\n    s = (q @ k.transpose(0, 1)) * q.size(-1) ** -0.5\n    e = (s - s.max(1, keepdim=True)[0]).exp()\n    return (e / e.sum(1, keepdim=True)) @ v\n",
    ),
)
EMA = Task(
    "def ema(xs, beta):\n    out, m = [], 0.0\n    for i, x in enumerate(xs):\n        m = beta * m + (1 - beta) * x\n        out.append(m / (1 - beta ** (i + 1)))\n    return out\n",
    "ema",
    lambda g: {"xs": r(g, 6).tolist(), "beta": 0.9},
)
TRAIN = Task(
    """
def train(x, y, w, lr, steps):
    for _ in range(steps):
        err = x @ w - y
        grad = 2 * x.T @ err / len(y)
        w = w - lr * grad
    return w
""",
    "train",
    lambda g: {"x": r(g, 8, 3), "y": r(g, 8), "w": r(g, 3), "lr": 0.05, "steps": 3},
)
CONV = Task(
    "import torch\ndef conv(x, k):\n    n = len(x) - len(k) + 1\n    out = torch.zeros(n)\n    for i in range(n):\n        out[i] = (x[i:i + len(k)] * k).sum()\n    return out\n",
    "conv",
    lambda g: {"x": r(g, 9), "k": r(g, 3)},
)
SIG = Task(
    """
def sigmoid(z):
    return 1 / (1 + (-z).exp())
def bce_grad(x, y, w):
    p = sigmoid(x @ w)
    w.g = x.T @ (p - y) / len(y)
""",
    "bce_grad",
    lambda g: {"x": r(g, 7, 4), "y": (r(g, 7) > 0).float(), "w": r(g, 4)},
    ("w.g",),
)
DIST = Task(
    "def dist(a, b):\n    d = a[:, None, :] - b[None, :, :]\n    return (d ** 2).sum(-1).sqrt()\n",
    "dist",
    lambda g: {"a": r(g, 5, 3), "b": r(g, 4, 3)},
)
THIRD = [
    Planted(
        "divided by n",
        COV,
        "def cov(x):\n    d = x - x.mean(0)\n    n = len(x)\n    return d.T @ d / n  # WRONG\n",
    ),
    Planted(
        "centred by rows",
        COV,
        "def cov(x):\n    m = x.mean(1, keepdim=True)  # WRONG\n    d = x - m\n    return d.T @ d / (len(x) - 1)\n",
    ),
    Planted(
        "not centred", COV, "def cov(x):\n    s = x.T @ x  # WRONG\n    return s / (len(x) - 1)\n"
    ),
    Planted(
        "rows times rows",
        COV,
        "def cov(x):\n    d = x - x.mean(0)\n    return d @ d.T / (len(x) - 1)  # WRONG\n",
    ),
    Planted(
        "not scaled",
        ATT,
        "import torch\ndef attend(q, k, v):\n    s = q @ k.T  # WRONG\n    w = torch.softmax(s, 1)\n    return w @ v\n",
    ),
    Planted(
        "softmax over queries",
        ATT,
        "import torch\ndef attend(q, k, v):\n    s = q @ k.T / q.shape[1] ** 0.5\n    w = torch.softmax(s, 0)  # WRONG\n    return w @ v\n",
    ),
    Planted(
        "scaled by n of keys",
        ATT,
        "import torch\ndef attend(q, k, v):\n    d = k.shape[0]  # WRONG\n    s = q @ k.T / d ** 0.5  # WRONG\n    return torch.softmax(s, 1) @ v\n",
    ),
    Planted(
        "no bias correction",
        EMA,
        "def ema(xs, beta):\n    out, m = [], 0.0\n    for i, x in enumerate(xs):\n        m = beta * m + (1 - beta) * x\n        out.append(m)  # WRONG\n    return out\n",
        nth=1,
    ),
    Planted(
        "betas swapped",
        EMA,
        "def ema(xs, beta):\n    out, m = [], 0.0\n    for i, x in enumerate(xs):\n        m = (1 - beta) * m + beta * x  # WRONG\n        out.append(m / (1 - beta ** (i + 1)))\n    return out\n",
        nth=1,
    ),
    Planted(
        "correction off by one",
        EMA,
        "def ema(xs, beta):\n    out, m = [], 0.0\n    for i, x in enumerate(xs, 1):\n        m = beta * m + (1 - beta) * x\n        c = 1 - beta ** (i + 1)  # WRONG\n        out.append(m / c)\n    return out\n",
    ),
    Planted(
        "adds the gradient",
        TRAIN,
        TRAIN.reference.replace("w = w - lr * grad", "w = w + lr * grad  # WRONG"),
        nth=1,
    ),
    Planted(
        "in place on the input",
        TRAIN,
        TRAIN.reference.replace("w = w - lr * grad", "w -= lr * grad  # WRONG"),
    ),
    Planted(
        "gradient of first weights only",
        TRAIN,
        TRAIN.reference.replace(
            "    for _ in range(steps):", "    w0 = w\n    for _ in range(steps):"
        ).replace("x @ w - y", "x @ w0 - y  # WRONG"),
        nth=2,
    ),
    Planted(
        "returned too early",
        TRAIN,
        TRAIN.reference.replace("    return w", "        return w  # WRONG"),
    ),
    Planted(
        "kernel turned",
        CONV,
        CONV.reference.replace("* k).sum()", "* k.flip(0)).sum()  # WRONG"),
        nth=1,
    ),
    Planted(
        "one short",
        CONV,
        CONV.reference.replace("for i in range(n):", "for i in range(n - 1):  # WRONG").replace(
            "return out", "return out  # WRONG"
        ),
    ),
    Planted("sign in the exponent", SIG, SIG.reference.replace("(-z).exp())", "z.exp())  # WRONG")),
    Planted(
        "targets minus guess",
        SIG,
        SIG.reference.replace(
            "w.g = x.T @ (p - y) / len(y)", "d = y - p  # WRONG\n    w.g = x.T @ d / len(y)"
        ),
    ),
    Planted(
        "abs for square",
        DIST,
        "def dist(a, b):\n    d = a[:, None] - b[None]\n    s = d.abs().sum(-1)  # WRONG\n    return s.sqrt()\n",
    ),
    Planted(
        "sum over points",
        DIST,
        "def dist(a, b):\n    d = a[:, None] - b\n    sq = d ** 2\n    return sq.sum(1).sqrt()  # WRONG\n",
    ),
]
