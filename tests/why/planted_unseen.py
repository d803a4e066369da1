"""Twenty bugs written without knowledge of how `why` works; RIGHT holds each learner's program before the slip."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.planted_run import Planted, Task

RIGHT: dict[str, str] = {}


def _bug(name: str, task: Task, right: str, *changes: tuple[str, str]) -> Planted:
    """The learner's right program with each old text replaced by the new one."""
    RIGHT[name] = wrong = right
    for old, new in changes:
        assert wrong.count(old) == 1, (name, old)
        wrong = wrong.replace(old, new)
    assert "# WRONG" in wrong, name
    return Planted(name, task, wrong)


def _rand(gen: torch.Generator, *shape: int) -> torch.Tensor:
    return torch.randn(*shape, generator=gen)


def _layer(gen: torch.Generator) -> dict[str, Any]:
    inp, w, b = _rand(gen, 7, 5), _rand(gen, 5, 3), _rand(gen, 3)
    out = inp @ w + b
    out.g = _rand(gen, 7, 3)
    return {"inp": inp, "out": out, "w": w, "b": b}


def _network(gen: torch.Generator) -> dict[str, Any]:
    return {
        "x": _rand(gen, 7, 5),
        "targ": _rand(gen, 7),
        "w1": _rand(gen, 5, 4),
        "b1": _rand(gen, 4),
        "w2": _rand(gen, 4, 1),
        "b2": _rand(gen, 1),
    }


def _scores(gen: torch.Generator) -> dict[str, Any]:
    return {"x": _rand(gen, 6, 4), "y": torch.randint(0, 4, (6,), generator=gen)}


def _regression(gen: torch.Generator) -> dict[str, Any]:
    return {
        "x": _rand(gen, 7, 3),
        "y": _rand(gen, 7),
        "w": _rand(gen, 3, 1),
        "b": _rand(gen, 1),
        "lr": 0.1,
        "steps": 4,
    }


def _classes(gen: torch.Generator) -> dict[str, Any]:
    y = torch.randint(0, 4, (7,), generator=gen)
    return {
        "x": _rand(gen, 7, 5),
        "y": y,
        "w": _rand(gen, 5, 4),
        "b": _rand(gen, 4),
        "lr": 0.3,
        "bs": 3,
    }


MATMUL = Task(
    "def matmul(a, b):\n    return (a[:, :, None] * b[None]).sum(1)\n",
    "matmul",
    lambda gen: {"a": _rand(gen, 5, 4), "b": _rand(gen, 4, 3)},
    sizes={"n": 5, "k": 4, "p": 3},
)
MSE = Task(
    "def mse(out, targ):\n    return (out[:, 0] - targ).pow(2).mean()\n",
    "mse",
    lambda gen: {"out": _rand(gen, 7, 1), "targ": _rand(gen, 7)},
    sizes={"n": 7},
)
LIN_GRAD = Task(
    "def lin_grad(inp, out, w, b):\n    inp.g = out.g @ w.T\n    w.g = inp.T @ out.g\n    b.g = out.g.sum(0)\n",
    "lin_grad",
    _layer,
    ("inp.g", "w.g", "b.g"),
    sizes={"n": 7, "i": 5, "o": 3},
)
LOG_SOFTMAX = Task(
    "def log_softmax(x):\n    m = x.max(-1, keepdim=True).values\n    d = x - m\n    return d - d.exp().sum(-1, keepdim=True).log()\n",
    "log_softmax",
    lambda gen: {"x": _rand(gen, 6, 4)},
    sizes={"n": 6, "c": 4},
)
SOFTMAX = Task(
    "def softmax(x):\n    e = (x - x.max(-1, keepdim=True).values).exp()\n    return e / e.sum(-1, keepdim=True)\n",
    "softmax",
    lambda gen: {"x": _rand(gen, 6, 4)},
    sizes={"n": 6, "c": 4},
)
LOGSUMEXP = Task(
    "def logsumexp(x):\n    m = x.max(-1).values\n    return m + (x - m[:, None]).exp().sum(-1).log()\n",
    "logsumexp",
    lambda gen: {"x": 200 * _rand(gen, 6, 4) + 100},
    sizes={"n": 6, "c": 4},
)
CROSS_ENTROPY = Task(
    "def log_softmax(x):\n    m = x.max(-1, keepdim=True).values\n    return x - m - (x - m).exp().sum(-1, keepdim=True).log()\n\n"
    "def cross_entropy(x, y):\n    lp = log_softmax(x)\n    return -lp[range(len(y)), y].mean()\n",
    "cross_entropy",
    _scores,
    sizes={"n": 6, "c": 4},
)
ACCURACY = Task(
    "def accuracy(x, y):\n    return (x.argmax(1) == y).float().mean()\n",
    "accuracy",
    _scores,
    sizes={"n": 6, "c": 4},
)
OBSERVED = ("w1.g", "b1.g", "w2.g", "b2.g", "x.g")
NETWORK = Task(
    """
def lin(x, w, b):
    return x @ w + b

def mse(out, targ):
    return (out[:, 0] - targ).pow(2).mean()

def mse_grad(out, targ):
    out.g = 2 * (out[:, 0] - targ)[:, None] / out.shape[0]

def relu_grad(inp, out):
    inp.g = (inp > 0) * out.g

def lin_grad(inp, out, w, b):
    inp.g = out.g @ w.T
    w.g = inp.T @ out.g
    b.g = out.g.sum(0)

def forward_and_backward(x, targ, w1, b1, w2, b2):
    l1 = lin(x, w1, b1)
    l2 = l1.clamp_min(0.)
    out = lin(l2, w2, b2)
    loss = mse(out, targ)
    mse_grad(out, targ)
    lin_grad(l2, out, w2, b2)
    relu_grad(l1, l2)
    lin_grad(x, l1, w1, b1)
    return loss
""",
    "forward_and_backward",
    _network,
    OBSERVED,
    sizes={"n": 7, "i": 5, "h": 4},
)
LAYERS = """
class Relu:
    def __call__(self, inp):
        self.inp = inp
        self.out = inp.clamp_min(0.)
        return self.out

    def backward(self):
        self.inp.g = (self.inp > 0) * self.out.g

class Lin:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def __call__(self, inp):
        self.inp = inp
        self.out = inp @ self.w + self.b
        return self.out

    def backward(self):
        self.inp.g = self.out.g @ self.w.T
        self.w.g = self.inp.T @ self.out.g
        self.b.g = self.out.g.sum(0)

class Mse:
    def __call__(self, inp, targ):
        self.inp, self.targ = inp, targ
        self.out = (inp[:, 0] - targ).pow(2).mean()
        return self.out

    def backward(self):
        self.inp.g = 2 * (self.inp[:, 0] - self.targ)[:, None] / len(self.targ)

class Model:
    def __init__(self, w1, b1, w2, b2):
        self.layers = [Lin(w1, b1), Relu(), Lin(w2, b2)]
        self.loss = Mse()

    def __call__(self, x, targ):
        for layer in self.layers:
            x = layer(x)
        return self.loss(x, targ)

    def backward(self):
        self.loss.backward()
        for layer in reversed(self.layers):
            layer.backward()

def train(x, targ, w1, b1, w2, b2):
    model = Model(w1, b1, w2, b2)
    loss = model(x, targ)
    model.backward()
    return loss
"""
CLASSES = Task(LAYERS, "train", _network, OBSERVED, sizes={"n": 7, "i": 5, "h": 4})
DESCENT = Task(
    """
def train(x, y, w, b, lr, steps):
    for _ in range(steps):
        diff = (x @ w + b)[:, 0] - y
        g = 2 * diff[:, None] / len(y)
        gw, gb = x.T @ g, g.sum(0)
        w = w - lr * gw
        b = b - lr * gb
    return [w, b]
""",
    "train",
    _regression,
    sizes={"n": 7, "i": 3},
)
EPOCH = Task(
    """
def log_softmax(x):
    d = x - x.max(1, keepdim=True).values
    return d - d.exp().sum(1, keepdim=True).log()

def batches(x, y, bs):
    for start in range(0, len(x), bs):
        yield x[start:start + bs], y[start:start + bs]

def sgd_step(params, lr):
    for p in params:
        p -= lr * p.g

def epoch(x, y, w, b, lr, bs):
    for xb, yb in batches(x, y, bs):
        logits = xb @ w + b
        g = log_softmax(logits).exp()
        g[range(len(yb)), yb] -= 1
        g = g / len(yb)
        w.g = xb.T @ g
        b.g = g.sum(0)
        sgd_step([w, b], lr)
    return [w, b]
""",
    "epoch",
    _classes,
    sizes={"n": 7, "i": 5, "c": 4},
)

LOOPED = """
import torch

def matmul(a, b):
    rows, inner = a.shape
    cols = b.shape[1]
    c = torch.zeros(rows, cols)
    for r in range(rows):
        for q in range(cols):
            acc = 0.
            for t in range(inner):
                acc = acc + a[r, t] * b[t, q]
            c[r, q] = acc
    return c
"""
MY_MSE = """
def mse(out, targ):
    pred = out.squeeze(-1)
    err = pred - targ
    sq = err * err
    total = sq.sum()
    return total / sq.numel()
"""
MY_LOG_SOFTMAX = """
def log_softmax(x):
    exps = x.exp()
    norm = exps.sum(1, keepdim=True)
    return x - norm.log()
"""
MY_LIN_GRAD = """
def lin_grad(inp, out, w, b):
    g = out.g
    db = g.sum(dim=0)
    dw = inp.t().mm(g)
    dx = g.mm(w.t())
    b.g = db
    w.g = dw
    inp.g = dx
"""
ROWWISE = """
import torch

def lin_grad(inp, out, w, b):
    gw = torch.zeros_like(w)
    gb = torch.zeros_like(b)
    for xi, gi in zip(inp, out.g):
        gw = gw + xi[:, None] * gi[None, :]
        gb = gb + gi
    inp.g = out.g @ w.T
    w.g = gw
    b.g = gb
"""
MY_LAYERS = """
class Linear:
    def __init__(self, weight, bias):
        self.weight = weight
        self.bias = bias

    def __call__(self, data):
        self.data = data
        self.result = data @ self.weight
        self.result = self.result + self.bias
        return self.result

    def backward(self):
        up = self.result.g
        self.weight.g = self.data.T @ up
        self.bias.g = up.sum(0)
        self.data.g = up @ self.weight.T

class ReLU:
    def __call__(self, data):
        self.data = data
        self.result = data * (data > 0)
        return self.result

    def backward(self):
        keep = (self.data > 0).float()
        self.data.g = keep * self.result.g

class Loss:
    def __call__(self, pred, y):
        self.pred = pred
        self.diff = pred[:, 0] - y
        return (self.diff ** 2).mean()

    def backward(self):
        d = 2 * self.diff / len(self.diff)
        self.pred.g = d.unsqueeze(1)

class Net:
    def __init__(self, w1, b1, w2, b2):
        self.stack = [Linear(w1, b1), ReLU(), Linear(w2, b2)]
        self.criterion = Loss()

    def __call__(self, x, y):
        h = x
        for step in self.stack:
            h = step(h)
        return self.criterion(h, y)

    def backward(self):
        self.criterion.backward()
        for step in self.stack[::-1]:
            step.backward()

def train(x, targ, w1, b1, w2, b2):
    net = Net(w1, b1, w2, b2)
    value = net(x, targ)
    net.backward()
    return value
"""
MY_MODULES = """
class Module:
    def __call__(self, *args):
        self.args = args
        self.out = self.forward(*args)
        return self.out

    def backward(self):
        self.bwd(self.out, *self.args)

class Relu(Module):
    def forward(self, z):
        return z.clamp_min(0.)

    def bwd(self, out, z):
        z.g = out.g * (z > 0)

class Lin(Module):
    def __init__(self, w, b):
        self.w, self.b = w, b

    def forward(self, z):
        return z @ self.w + self.b

    def bwd(self, out, z):
        z.g = out.g @ self.w.T
        self.w.g = z.T @ out.g
        self.b.g = out.g.sum(0)

class Mse(Module):
    def forward(self, z, t):
        return (z[:, 0] - t).pow(2).mean()

    def bwd(self, out, z, t):
        z.g = (2 * (z[:, 0] - t) / z.shape[0])[:, None]

def train(x, targ, w1, b1, w2, b2):
    first, act, second, cost = Lin(w1, b1), Relu(), Lin(w2, b2), Mse()
    loss = cost(second(act(first(x))), targ)
    for part in (cost, second, act, first):
        part.backward()
    return loss
"""
MY_INLINE = """
def forward_and_backward(x, targ, w1, b1, w2, b2):
    pre = x @ w1 + b1
    act = pre.clamp_min(0.)
    out = act @ w2 + b2
    d = targ - out.squeeze(1)
    loss = (d ** 2).mean()
    out.g = (-2 / len(targ) * d)[:, None]
    w2.g = act.t() @ out.g
    b2.g = out.g.sum(0)
    act.g = out.g @ w2.t()
    pre.g = act.g.clone()
    pre.g[pre <= 0] = 0
    w1.g = x.t() @ pre.g
    b1.g = pre.g.sum(0)
    x.g = pre.g @ w1.t()
    return loss
"""
MY_SOFTMAX = """
def softmax(x):
    biggest, _ = x.max(dim=1, keepdim=True)
    e = (x - biggest).exp()
    total = e.sum(dim=1, keepdim=True)
    return e / total
"""
MY_LOGSUMEXP = """
def logsumexp(x):
    top = x.max(1)[0]
    e = (x - top.unsqueeze(1)).exp()
    s = e.sum(1)
    return s.log() + top
"""
MY_CROSS = """
import torch

def log_softmax(scores):
    scores = scores - scores.max(dim=1, keepdim=True)[0]
    return scores - torch.log(torch.exp(scores).sum(dim=1, keepdim=True))

def nll(lp, y):
    rows = torch.arange(y.shape[0])
    picked = lp[rows, y]
    return -picked.mean()

def cross_entropy(x, y):
    lp = log_softmax(x)
    loss = nll(lp, y)
    return loss
"""
MY_ACCURACY = """
def accuracy(x, y):
    guess = x.argmax(dim=1)
    hits = guess == y
    return hits.float().mean()
"""
MY_DESCENT = """
def train(x, y, w, b, lr, steps):
    n = len(x)
    for i in range(steps):
        pred = x @ w + b
        err = pred[:, 0] - y
        slope = 2 * err / n
        gw = x.T @ slope[:, None]
        gb = slope.sum()
        w = w - lr * gw
        b = b - lr * gb
    return [w, b]
"""
MY_EPOCH = """
import torch

def log_softmax(z):
    top = z.max(1, keepdim=True)[0]
    lse = (z - top).exp().sum(1, keepdim=True).log() + top
    return z - lse

def batches(x, y, bs):
    count = (len(x) + bs - 1) // bs
    parts = []
    for k in range(count):
        parts.append((x[k * bs:(k + 1) * bs], y[k * bs:(k + 1) * bs]))
    return parts

def sgd_step(params, lr):
    for p in params:
        p.sub_(lr * p.g)

def epoch(x, y, w, b, lr, bs):
    for xb, yb in batches(x, y, bs):
        logits = xb @ w + b
        probs = log_softmax(logits).exp()
        probs[torch.arange(len(yb)), yb] -= 1
        logits.g = probs / len(yb)
        w.g = xb.T @ logits.g
        b.g = logits.g.sum(0)
        sgd_step([w, b], lr)
    return [w, b]
"""

UNSEEN = [
    _bug(
        "total not reset for the next column",
        MATMUL,
        LOOPED,
        (
            "        for q in range(cols):\n            acc = 0.\n",
            "        acc = 0.\n        for q in range(cols):\n",
        ),
        ("b[t, q]\n", "b[t, q]  # WRONG\n"),
    ),
    _bug(
        "column minus vector",
        MSE,
        MY_MSE,
        ("    pred = out.squeeze(-1)\n    err = pred - targ\n", "    err = out - targ  # WRONG\n"),
    ),
    _bug(
        "exp in place", LOG_SOFTMAX, MY_LOG_SOFTMAX, ("exps = x.exp()", "exps = x.exp_()  # WRONG")
    ),
    _bug(
        "biases averaged",
        LIN_GRAD,
        MY_LIN_GRAD,
        ("db = g.sum(dim=0)", "db = g.mean(dim=0)  # WRONG"),
    ),
    _bug(
        "weights turned",
        LIN_GRAD,
        MY_LIN_GRAD,
        ("dw = inp.t().mm(g)", "dw = g.t().mm(inp)  # WRONG"),
    ),
    _bug(
        "only the last row stays",
        LIN_GRAD,
        ROWWISE,
        ("gw = gw + xi[:, None] * gi[None, :]", "gw = xi[:, None] * gi[None, :]  # WRONG"),
    ),
    _bug(
        "backward from the front",
        CLASSES,
        MY_LAYERS,
        ("for step in self.stack[::-1]:", "for step in self.stack:  # WRONG"),
    ),
    _bug(
        "mask from the gradient",
        CLASSES,
        MY_LAYERS,
        ("keep = (self.data > 0).float()", "keep = (self.result.g > 0).float()  # WRONG"),
    ),
    _bug("every layer gets x", CLASSES, MY_LAYERS, ("h = step(h)", "h = step(x)  # WRONG")),
    _bug(
        "sign of a turned residual",
        NETWORK,
        MY_INLINE,
        ("out.g = (-2 / len(targ) * d)[:, None]", "out.g = (2 / len(targ) * d)[:, None]  # WRONG"),
    ),
    _bug(
        "before the rectifier for after it",
        NETWORK,
        MY_INLINE,
        ("w2.g = act.t() @ out.g", "w2.g = pre.t() @ out.g  # WRONG"),
    ),
    _bug(
        "gradient of a guess without its column",
        CLASSES,
        MY_MODULES,
        (
            "z.g = (2 * (z[:, 0] - t) / z.shape[0])[:, None]",
            "z.g = 2 * (z[:, 0] - t) / z.shape[0]  # WRONG",
        ),
    ),
    _bug(
        "totals of the columns",
        SOFTMAX,
        MY_SOFTMAX,
        ("total = e.sum(dim=1, keepdim=True)", "total = e.sum(dim=0, keepdim=True)  # WRONG"),
    ),
    _bug(
        "too large for exp",
        LOGSUMEXP,
        MY_LOGSUMEXP,
        (
            "    top = x.max(1)[0]\n    e = (x - top.unsqueeze(1)).exp()\n",
            "    e = x.exp()  # WRONG\n",
        ),
        ("s.log() + top", "s.log()"),
    ),
    _bug(
        "whole columns picked",
        CROSS_ENTROPY,
        MY_CROSS,
        (
            "    rows = torch.arange(y.shape[0])\n    picked = lp[rows, y]\n",
            "    picked = lp[:, y]  # WRONG\n",
        ),
    ),
    _bug(
        "best row for best class",
        ACCURACY,
        MY_ACCURACY,
        ("guess = x.argmax(dim=1)", "guess = x.argmax(dim=0)  # WRONG"),
    ),
    _bug(
        "rest of the rows dropped",
        EPOCH,
        MY_EPOCH,
        ("count = (len(x) + bs - 1) // bs", "count = len(x) // bs  # WRONG"),
    ),
    _bug(
        "guesses made once",
        DESCENT,
        MY_DESCENT,
        (
            "    for i in range(steps):\n        pred = x @ w + b\n        err = pred[:, 0] - y\n",
            "    pred = x @ w + b\n    for i in range(steps):\n        err = pred[:, 0] - y  # WRONG\n",
        ),
    ),
    _bug(
        "step into a new name", EPOCH, MY_EPOCH, ("p.sub_(lr * p.g)", "p = p - lr * p.g  # WRONG")
    ),
    _bug(
        "slopes of a sum, loss a mean",
        EPOCH,
        MY_EPOCH,
        ("logits.g = probs / len(yb)", "logits.g = probs  # WRONG"),
    ),
]
