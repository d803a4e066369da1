"""A held-out set: twenty learner's programs with one slip each, made from right programs by replacing text. Written blind to the tool."""

from __future__ import annotations

import torch

from tests.why.planted_run import Planted, Task

RIGHT: dict[str, str] = {}  # the learner's right program of each bug


def r(g: torch.Generator, *s: int) -> torch.Tensor:
    return torch.randn(*s, generator=g)


def labels(g: torch.Generator, n: int, c: int) -> torch.Tensor:
    return torch.randint(0, c, (n,), generator=g)


def _bug(name: str, task: Task, right: str, *changes: tuple[str, str]) -> Planted:
    """The wrong program: the right one with each old text, which occurs once, replaced."""
    wrong = right
    for old, new in changes:
        assert wrong.count(old) == 1, (name, old, wrong.count(old))
        wrong = wrong.replace(old, new)
    RIGHT[name] = right
    return Planted(name, task, wrong)


# ---------------------------------------------------------------- tasks

MATMUL_REFERENCE = """
import torch
def matmul(a, b):
    c = torch.zeros(a.shape[0], b.shape[1])
    for i in range(a.shape[0]):
        for j in range(b.shape[1]):
            c[i, j] = (a[i] * b[:, j]).sum()
    return c
"""
MATMUL = Task(
    MATMUL_REFERENCE,
    "matmul",
    lambda g: {"a": r(g, 4, 5), "b": r(g, 5, 3)},
    sizes={"n": 4, "m": 5, "k": 3},
)
MATMUL2 = Task(
    "def matmul(a, b):\n    return (a[:, :, None] * b[None]).sum(1)\n",
    "matmul",
    lambda g: {"a": r(g, 3, 6), "b": r(g, 6, 4)},
    others=(MATMUL_REFERENCE,),
)
NUMGRAD = Task(
    """
import torch
def numgrad(x, y, w, eps):
    g = torch.zeros_like(w)
    for i in range(len(w)):
        d = torch.zeros_like(w)
        d[i] = eps
        up = ((x @ (w + d) - y) ** 2).mean()
        down = ((x @ (w - d) - y) ** 2).mean()
        g[i] = (up - down) / (2 * eps)
    return g
""",
    "numgrad",
    lambda g: {"x": r(g, 6, 4), "y": r(g, 6), "w": r(g, 4), "eps": 0.05},
)
LSE = Task(
    "def logsumexp(x):\n    m = x.max(-1)[0]\n    return m + (x - m[:, None]).exp().sum(-1).log()\n",
    "logsumexp",
    lambda g: {"x": r(g, 5, 4) * 2},
    sizes={"n": 5, "c": 4},
)


def _acc_inputs(g: torch.Generator) -> dict[str, torch.Tensor]:
    logp = torch.log_softmax(r(g, 9, 4), 1)
    targ = logp.argmax(1)
    targ[2] = (targ[2] + 1) % 4
    targ[7] = (targ[7] + 3) % 4
    return {"logp": logp, "targ": targ}


ACC = Task(
    "def accuracy(logp, targ):\n    return (logp.argmax(1) == targ).float().mean()\n",
    "accuracy",
    _acc_inputs,
)
CEGRAD = Task(
    """
def ce_grad(logits, targ):
    e = (logits - logits.max(1, keepdim=True)[0]).exp()
    p = e / e.sum(1, keepdim=True)
    p[range(len(targ)), targ] -= 1
    return p / len(targ)
""",
    "ce_grad",
    lambda g: {"logits": r(g, 6, 4) * 5 + 150, "targ": labels(g, 6, 4)},
    others=(
        "import torch\ndef ce_grad(logits, targ):\n    p = torch.softmax(logits, 1)\n    hot = torch.nn.functional.one_hot(targ, logits.shape[1])\n    return (p - hot) / len(logits)\n",
    ),
)
STANDARD = Task(
    """
def first_layer(x, w, b):
    m = x.mean(0)
    s = x.std(0, unbiased=False)
    return ((x - m) / s) @ w + b
""",
    "first_layer",
    lambda g: {"x": torch.rand(8, 3, generator=g), "w": r(g, 3, 5), "b": r(g, 5)},
    sizes={"n": 8, "d": 3, "h": 5},
)
CE = Task(
    """
def cross_entropy(pred, y):
    m = pred.max(-1, keepdim=True)[0]
    lse = m + (pred - m).exp().sum(-1, keepdim=True).log()
    logp = pred - lse
    return -logp[range(len(y)), y].mean()
""",
    "cross_entropy",
    lambda g: {"pred": r(g, 7, 5), "y": labels(g, 7, 5)},
)
SOFTREG = Task(
    """
import torch
def softmax_reg(x, y, w):
    p = torch.softmax(x @ w, 1)
    hot = torch.zeros_like(p)
    hot[range(len(y)), y] = 1.0
    w.g = x.t() @ (p - hot) / len(y)
    return p
""",
    "softmax_reg",
    lambda g: {"x": r(g, 7, 5), "y": labels(g, 7, 3), "w": r(g, 5, 3)},
    ("w.g",),
)
GRADS = ("w1.g", "b1.g", "w2.g", "b2.g")
FB = Task(
    """
def lin(x, w, b):
    return x @ w + b
def relu(x):
    return x.clamp(min=0.)
def lin_grad(inp, out, w, b):
    inp.g = out.g @ w.t()
    w.g = inp.t() @ out.g
    b.g = out.g.sum(0)
def forward_and_backward(x, y, w1, b1, w2, b2):
    l1 = lin(x, w1, b1)
    l2 = relu(l1)
    out = lin(l2, w2, b2)
    diff = out - y
    loss = diff.pow(2).mean()
    out.g = 2. * diff / diff.numel()
    lin_grad(l2, out, w2, b2)
    l1.g = (l1 > 0).float() * l2.g
    lin_grad(x, l1, w1, b1)
    return loss
""",
    "forward_and_backward",
    lambda g: {
        "x": r(g, 7, 5),
        "y": r(g, 7, 3),
        "w1": r(g, 5, 6),
        "b1": r(g, 6),
        "w2": r(g, 6, 3),
        "b2": r(g, 3),
    },
    GRADS,
    sizes={"n": 7, "d": 5, "h": 6, "k": 3},
)
FBCE = Task(
    """
import torch
def forward_and_backward(x, y, w1, b1, w2, b2):
    l1 = x @ w1 + b1
    l2 = l1.clamp(min=0.)
    out = l2 @ w2 + b2
    logp = out - out.logsumexp(1, keepdim=True)
    loss = -logp[range(len(y)), y].mean()
    hot = torch.zeros_like(out)
    hot[range(len(y)), y] = 1.
    out.g = (logp.exp() - hot) / len(y)
    w2.g = l2.t() @ out.g
    b2.g = out.g.sum(0)
    l2.g = out.g @ w2.t()
    l1.g = l2.g * (l1 > 0).float()
    w1.g = x.t() @ l1.g
    b1.g = l1.g.sum(0)
    return loss
""",
    "forward_and_backward",
    lambda g: {
        "x": r(g, 8, 4),
        "y": labels(g, 8, 3),
        "w1": r(g, 4, 6),
        "b1": r(g, 6),
        "w2": r(g, 6, 3),
        "b2": r(g, 3),
    },
    GRADS,
)
TANH = Task(
    """
def forward_and_backward(x, y, w1, b1, w2, b2):
    z = x @ w1 + b1
    a = z.tanh()
    out = a @ w2 + b2
    loss = ((out - y) ** 2).mean()
    dout = 2 * (out - y) / y.numel()
    w2.g = a.t() @ dout
    b2.g = dout.sum(0)
    dz = (dout @ w2.t()) * (1 - a ** 2)
    w1.g = x.t() @ dz
    b1.g = dz.sum(0)
    return loss
""",
    "forward_and_backward",
    lambda g: {
        "x": r(g, 6, 4),
        "y": r(g, 6, 2),
        "w1": r(g, 4, 5),
        "b1": r(g, 5),
        "w2": r(g, 5, 2),
        "b2": r(g, 2),
    },
    GRADS,
)
SWISH = Task(
    """
def forward_and_backward(x, y, w1, w2):
    z = x @ w1
    s = 1 / (1 + (-z).exp())
    a = z * s
    out = a @ w2
    loss = ((out - y) ** 2).sum() / len(y)
    dout = 2 * (out - y) / len(y)
    w2.g = a.t() @ dout
    da = dout @ w2.t()
    dz = da * (s + z * s * (1 - s))
    w1.g = x.t() @ dz
    return loss
""",
    "forward_and_backward",
    lambda g: {"x": r(g, 7, 3), "y": r(g, 7, 2), "w1": r(g, 3, 5), "w2": r(g, 5, 2)},
    ("w1.g", "w2.g"),
)
LINREG = Task(
    """
def train(x, y, w, b, lr, steps):
    for _ in range(steps):
        err = x @ w + b - y
        d = 2 * err / err.numel()
        gw, gb = x.t() @ d, d.sum(0)
        w = w - lr * gw
        b = b - lr * gb
    return w, b
""",
    "train",
    lambda g: {
        "x": r(g, 8, 4),
        "y": r(g, 8, 3),
        "w": r(g, 4, 3),
        "b": r(g, 3),
        "lr": 0.1,
        "steps": 4,
    },
)
MOMENTUM = Task(
    """
import torch
def train(x, y, w, b, lr, beta, steps):
    vw, vb = torch.zeros_like(w), torch.zeros_like(b)
    losses = []
    for _ in range(steps):
        p = 1 / (1 + (-(x @ w + b)).exp())
        losses.append(-(y * p.log() + (1 - y) * (1 - p).log()).mean())
        d = (p - y) / y.numel()
        vw = beta * vw + x.t() @ d
        vb = beta * vb + d.sum(0)
        w = w - lr * vw
        b = b - lr * vb
    return w, b, torch.stack(losses)
""",
    "train",
    lambda g: {
        "x": r(g, 9, 4),
        "y": (r(g, 9, 2) > 0).float(),
        "w": r(g, 4, 2) * 0.5,
        "b": r(g, 2) * 0.5,
        "lr": 0.5,
        "beta": 0.8,
        "steps": 5,
    },
)
BATCHES = Task(
    """
def train(x, y, w, lr, bs, epochs):
    for _ in range(epochs):
        for i in range(0, len(x), bs):
            xb, yb = x[i:i + bs], y[i:i + bs]
            g = 2 * xb.t() @ (xb @ w - yb) / len(xb)
            w = w - lr * g
    return w
""",
    "train",
    lambda g: {"x": r(g, 11, 3), "y": r(g, 11), "w": r(g, 3), "lr": 0.1, "bs": 4, "epochs": 2},
)
SGD2 = Task(
    """
def train(x, y, w1, w2, lr, steps):
    for _ in range(steps):
        l1 = x @ w1
        l2 = l1.clamp(min=0.)
        out = l2 @ w2
        out_g = 2 * (out - y) / len(y)
        w2_g = l2.t() @ out_g
        l1_g = (out_g @ w2.t()) * (l1 > 0).float()
        w1_g = x.t() @ l1_g
        w1 = w1 - lr * w1_g
        w2 = w2 - lr * w2_g
    return w1, w2
""",
    "train",
    lambda g: {
        "x": r(g, 8, 4),
        "y": r(g, 8, 2),
        "w1": r(g, 4, 5) * 0.5,
        "w2": r(g, 5, 2) * 0.5,
        "lr": 0.05,
        "steps": 3,
    },
)

# ---------------------------------------------------------------- the twenty

FINAL = [
    _bug(
        "matmul A",
        MATMUL,
        """
import torch

def matmul(a, b):
    rows, inner = a.shape
    cols = b.shape[1]
    res = torch.zeros(rows, cols)
    for r in range(rows):
        for c in range(cols):
            s = 0.0
            for k in range(inner):
                s = s + a[r][k] * b[k][c]
            res[r, c] = s
    return res
""",
        (
            "        for c in range(cols):\n            s = 0.0\n",
            "        s = 0.0  # WRONG\n        for c in range(cols):\n",
        ),
        ("s = s + a[r][k] * b[k][c]", "s = s + a[r][k] * b[k][c]  # WRONG"),
    ),
    _bug(
        "matmul B",
        MATMUL2,
        """
import torch

def row_times_matrix(row, m):
    stretched = row.unsqueeze(1) * m
    return stretched.sum(dim=0)

def matmul(a, b):
    n = a.shape[0]
    out = torch.zeros(n, b.shape[1])
    for i in range(n):
        out[i] = row_times_matrix(a[i], b)
    return out
""",
        ("return stretched.sum(dim=0)", "return stretched.sum(dim=1)  # WRONG"),
    ),
    _bug(
        "numeric gradient",
        NUMGRAD,
        """
import torch

def mse_of(x, y, w):
    err = x.matmul(w) - y
    return err.pow(2).sum() / err.numel()

def numgrad(x, y, w, eps):
    grads = []
    for i in range(w.shape[0]):
        hi = w.clone()
        hi[i] += eps
        lo = w.clone()
        lo[i] -= eps
        change = mse_of(x, y, hi) - mse_of(x, y, lo)
        slope = change / (2 * eps)
        grads.append(slope)
    return torch.stack(grads)
""",
        ("slope = change / (2 * eps)", "slope = change / 2 * eps  # WRONG"),
    ),
    _bug(
        "logsumexp",
        LSE,
        """
import math
import torch

def biggest(row):
    top = row[0]
    for j in range(1, len(row)):
        if row[j] > top:
            top = row[j]
    return top

def logsumexp(x):
    answers = []
    for row in x.tolist():
        top = biggest(row)
        total = 0.0
        for j in range(len(row)):
            total += math.exp(row[j] - top)
        answers.append(top + math.log(total))
    return torch.tensor(answers)
""",
        ("for j in range(len(row)):", "for j in range(1, len(row)):  # WRONG"),
    ),
    _bug(
        "accuracy",
        ACC,
        """
import torch

def guess(scores):
    best = -float("inf")
    where = 0
    for k in range(len(scores)):
        if scores[k] > best:
            best = scores[k]
            where = k
    return where

def accuracy(logp, targ):
    hits = 0
    for row, t in zip(logp, targ):
        if guess(row) == t:
            hits += 1
    return torch.tensor(hits / len(targ))
""",
        ('best = -float("inf")', "best = 0.0  # WRONG"),
    ),
    _bug(
        "softmax gradient",
        CEGRAD,
        """
import torch

def softmax(scores):
    highest = scores.max(dim=1, keepdim=True).values
    e = torch.exp(scores - highest)
    return e / e.sum(dim=1, keepdim=True)

def ce_grad(logits, targ):
    n, classes = logits.shape
    probs = softmax(logits)
    truth = torch.zeros(n, classes)
    for i in range(n):
        truth[i, targ[i]] = 1.0
    return (probs - truth) / n
""",
        (
            "    highest = scores.max(dim=1, keepdim=True).values\n    e = torch.exp(scores - highest)\n",
            "    e = torch.exp(scores)  # WRONG\n",
        ),
    ),
    _bug(
        "first layer",
        STANDARD,
        """
def column_stats(x):
    n = x.shape[0]
    mean = x.sum(0) / n
    var = (x ** 2).sum(0) / n - mean ** 2
    return mean, var.sqrt()

def first_layer(x, w, b):
    mean, std = column_stats(x)
    x = (x - mean) / std
    return x @ w + b
""",
        ("var = (x ** 2).sum(0) / n - mean ** 2", "var = (x ** 2).sum(0) / n - mean  # WRONG"),
    ),
    _bug(
        "cross entropy",
        CE,
        """
import torch

def lse(t):
    m = t.amax(-1)
    return m + (t - m[..., None]).exp().sum(-1).log()

def log_soft(t): return t - lse(t).unsqueeze(-1)

def cross_entropy(pred, y):
    rows = torch.arange(y.shape[0])
    lp = log_soft(pred)
    picked = lp[rows, y]
    return -picked.mean()
""",
        ("    rows = torch.arange(y.shape[0])\n", ""),
        ("picked = lp[rows, y]", "picked = lp[:, y]  # WRONG"),
    ),
    _bug(
        "softmax regression",
        SOFTREG,
        """
import torch

def one_hot(t, n_classes):
    classes = torch.arange(n_classes)
    return (t[:, None] == classes[None, :]).float()

def softmax(z):
    z = z - z.max(1, keepdim=True)[0]
    return z.exp() / z.exp().sum(1, keepdim=True)

def softmax_reg(x, y, w):
    n, c = x.shape[0], w.shape[1]
    probs = softmax(x @ w)
    target = one_hot(y, c)
    dz = (probs - target) / n
    w.g = x.T @ dz
    return probs
""",
        (
            "return (t[:, None] == classes[None, :]).float()",
            "return t[:, None] == classes[None, :]  # WRONG",
        ),
    ),
    _bug(
        "two layers flat",
        FBCE,
        """
import torch

def forward_and_backward(x, y, w1, b1, w2, b2):
    n = len(y)
    rows = torch.arange(n)
    # forward
    z = torch.einsum("nd,dh->nh", x, w1) + b1
    h = torch.where(z > 0, z, torch.zeros_like(z))
    scores = torch.einsum("nh,hk->nk", h, w2) + b2
    e = (scores - scores.max(1, keepdim=True)[0]).exp()
    probs = e / e.sum(1, keepdim=True)
    loss = -probs[rows, y].log().mean()
    # backward
    dscores = probs.clone()
    dscores[rows, y] -= 1
    dscores = dscores / n
    w2.g = torch.einsum("nh,nk->hk", h, dscores)
    b2.g = dscores.sum(0)
    dh = torch.einsum("nk,hk->nh", dscores, w2)
    dz = dh * (z > 0)
    w1.g = torch.einsum("nd,nh->dh", x, dz)
    b1.g = dz.sum(0)
    return loss
""",
        (
            'w2.g = torch.einsum("nh,nk->hk", h, dscores)',
            'w2.g = torch.einsum("nh,nk->hk", z, dscores)  # WRONG',
        ),
    ),
    _bug(
        "two layers functions",
        FB,
        """
def affine(inp, w, b):
    return inp.matmul(w) + b

def rectify(z):
    return z * (z > 0)

def mse(pred, y):
    return ((pred - y) ** 2).sum() / y.numel()

def back_mse(pred, y):
    pred.g = (pred - y) * (2 / y.numel())

def back_rectify(z, a):
    z.g = a.g * (z > 0)

def back_affine(inp, out, w, b):
    w.g = inp.T.matmul(out.g)
    b.g = out.g.sum(dim=0)
    inp.g = out.g.matmul(w.T)

def forward_and_backward(x, y, w1, b1, w2, b2):
    z = affine(x, w1, b1)
    a = rectify(z)
    pred = affine(a, w2, b2)
    loss = mse(pred, y)
    back_mse(pred, y)
    back_affine(a, pred, w2, b2)
    back_rectify(z, a)
    back_affine(x, z, w1, b1)
    return loss
""",
        ("back_affine(a, pred, w2, b2)", "back_affine(a, pred, w2, b1)  # WRONG"),
    ),
    _bug(
        "network class",
        FB,
        """
class Dense:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def forward(self, x):
        self.x = x
        return x @ self.w + self.b

    def backward(self, g):
        self.w.g = self.x.T @ g
        self.b.g = g.sum(0)
        return g @ self.w.T


class ReLU:
    def forward(self, x):
        self.mask = (x > 0).float()
        return x * self.mask

    def backward(self, g):
        return g * self.mask


class Network:
    def __init__(self, *layers):
        self.layers = layers

    def forward(self, x):
        for layer in self.layers:
            x = layer.forward(x)
        return x

    def backward(self, g):
        for layer in reversed(self.layers):
            g = layer.backward(g)
        return g


def forward_and_backward(x, y, w1, b1, w2, b2):
    net = Network(Dense(w1, b1), ReLU(), Dense(w2, b2))
    pred = net.forward(x)
    diff = pred - y
    net.backward(2 * diff / diff.numel())
    return (diff ** 2).mean()
""",
        (
            "for layer in reversed(self.layers):\n            g =",
            "for layer in self.layers:  # WRONG\n            g =",
        ),
    ),
    _bug(
        "module class",
        FBCE,
        """
import torch

class Module():
    def __call__(self, *args):
        self.args = args
        self.out = self.forward(*args)
        return self.out
    def backward(self): self.bwd(self.out, *self.args)

class Linear(Module):
    def __init__(self, weight, bias):
        self.weight = weight
        self.bias = bias
    def forward(self, inp): return inp @ self.weight + self.bias
    def bwd(self, out, inp):
        inp.g = out.g @ self.weight.t()
        self.weight.g = inp.t() @ out.g
        self.bias.g = out.g.sum(0)

class Relu(Module):
    def forward(self, inp): return inp.clamp_min(0.)
    def bwd(self, out, inp): inp.g = (inp > 0).float() * out.g

class CrossEntropy(Module):
    def forward(self, inp, targ):
        self.logp = inp.log_softmax(dim=1)
        return -self.logp.gather(1, targ[:, None]).mean()
    def bwd(self, out, inp, targ):
        g = self.logp.exp()
        g[torch.arange(len(targ)), targ] -= 1.
        inp.g = g / len(targ)

class Model(Module):
    def __init__(self, layers, loss):
        self.layers, self.loss = layers, loss
    def forward(self, x, targ):
        for l in self.layers: x = l(x)
        return self.loss(x, targ)
    def bwd(self, out, x, targ):
        self.loss.backward()
        for l in self.layers[::-1]: l.backward()

def forward_and_backward(x, y, w1, b1, w2, b2):
    model = Model([Linear(w1, b1), Relu(), Linear(w2, b2)], CrossEntropy())
    loss = model(x, y)
    model.backward()
    return loss
""",
        ("self.bias.g = out.g.sum(0)", "self.bias.g = out.g.mean(0)  # WRONG"),
    ),
    _bug(
        "tanh class",
        TANH,
        """
import torch

class Tanh:
    def forward(self, z):
        a = torch.tanh(z)
        self.a = a
        return a

    def backward(self, grad):
        local = 1 - self.a * self.a
        return grad * local

class Lin:
    def __init__(self, w, b):
        self.w = w
        self.b = b

    def forward(self, inp):
        self.inp = inp
        return inp @ self.w + self.b

    def backward(self, grad):
        self.w.g = self.inp.t() @ grad
        self.b.g = grad.sum(0)
        return grad @ self.w.t()

class Mse:
    def forward(self, pred, y):
        self.diff = pred - y
        return (self.diff ** 2).mean()

    def backward(self):
        return 2 * self.diff / self.diff.numel()

def forward_and_backward(x, y, w1, b1, w2, b2):
    lin1, act, lin2, cost = Lin(w1, b1), Tanh(), Lin(w2, b2), Mse()
    value = cost.forward(lin2.forward(act.forward(lin1.forward(x))), y)
    lin1.backward(act.backward(lin2.backward(cost.backward())))
    return value
""",
        ("        self.a = a\n", "        self.a = z  # WRONG\n"),
    ),
    _bug(
        "swish class",
        SWISH,
        """
class MatMul:
    def __init__(self, weight):
        self.weight = weight

    def __call__(self, inp):
        self.inp = inp
        return inp @ self.weight

    def bwd(self, grad):
        self.weight.g = self.inp.T @ grad
        return grad @ self.weight.T

class Swish:
    def __call__(self, z):
        self.z = z
        self.gate = 1 / (1 + (-z).exp())
        a = z * self.gate
        return a

    def bwd(self, grad):
        slope = self.gate + self.z * self.gate * (1 - self.gate)
        return grad * slope

def forward_and_backward(x, y, w1, w2):
    layers = [MatMul(w1), Swish(), MatMul(w2)]
    out = x
    for layer in layers:
        out = layer(out)
    miss = out - y
    loss = (miss * miss).sum() / len(x)
    grad = 2 * miss / len(x)
    for layer in layers[::-1]:
        grad = layer.bwd(grad)
    return loss
""",
        (
            "        a = z * self.gate\n        return a\n",
            "        z *= self.gate  # WRONG\n        return z\n",
        ),
    ),
    _bug(
        "training class",
        LINREG,
        """
import torch

class Linear:
    def __init__(self, w, b):
        self.w, self.b = w.clone(), b.clone()
        self.zero()

    def zero(self):
        self.gw = torch.zeros_like(self.w)
        self.gb = torch.zeros_like(self.b)

    def forward(self, x):
        self.x = x
        return x @ self.w + self.b

    def backward(self, grad):
        self.gw += self.x.T @ grad
        self.gb += grad.sum(0)

    def step(self, lr):
        self.w -= lr * self.gw
        self.b -= lr * self.gb

def mse_grad(pred, y):
    return 2 * (pred - y) / pred.numel()

def train(x, y, w, b, lr, steps):
    model = Linear(w, b)
    for step in range(steps):
        model.zero()
        pred = model.forward(x)
        model.backward(mse_grad(pred, y))
        model.step(lr)
    return model.w, model.b
""",
        ("        model.zero()\n", ""),
        ("self.gw += self.x.T @ grad", "self.gw += self.x.T @ grad  # WRONG"),
    ),
    _bug(
        "momentum class",
        MOMENTUM,
        """
import torch

def sigmoid(z):
    return 1 / (1 + torch.exp(-z))

def log_loss(p, y):
    right = torch.where(y == 1, p, 1 - p)
    return -right.log().mean()

class Momentum:
    def __init__(self, params, lr, beta):
        self.params = [p.clone() for p in params]
        self.speed = [torch.zeros(p.shape) for p in params]
        self.lr = lr
        self.beta = beta

    def step(self, grads):
        for i, g in enumerate(grads):
            self.speed[i] = self.beta * self.speed[i] + g
            self.params[i] = self.params[i] - self.lr * self.speed[i]

def train(x, y, w, b, lr, beta, steps):
    opt = Momentum([w, b], lr, beta)
    history = []
    for _ in range(steps):
        w, b = opt.params
        p = sigmoid(x @ w + b)
        history.append(log_loss(p, y))
        dz = (p - y) / y.numel()
        opt.step([x.T @ dz, dz.sum(0)])
    return opt.params[0], opt.params[1], torch.stack(history)
""",
        (
            "self.speed[i] = self.beta * self.speed[i] + g",
            "self.speed[i] = self.speed[i] + g  # WRONG",
        ),
    ),
    _bug(
        "batches",
        BATCHES,
        """
import math

def gradient(xb, yb, w):
    residual = xb @ w - yb
    return 2 * (xb * residual[:, None]).mean(0)

def train(x, y, w, lr, bs, epochs):
    n = x.shape[0]
    n_batches = math.ceil(n / bs)
    for epoch in range(epochs):
        for k in range(n_batches):
            start = k * bs
            stop = start + bs
            w = w - lr * gradient(x[start:stop], y[start:stop], w)
    return w
""",
        ("import math\n\n", ""),
        ("n_batches = math.ceil(n / bs)", "n_batches = n // bs  # WRONG"),
    ),
    _bug(
        "layer class",
        FBCE,
        """
import torch

class Lin:
    def __init__(self, w, b): self.w, self.b = w, b
    def __call__(self, inp):
        self.inp = inp
        self.out = self.inp @ self.w + self.b
        return self.out
    def backward(self):
        self.inp.g = self.out.g @ self.w.t()
        self.w.g = self.inp.t() @ self.out.g
        self.b.g = self.out.g.sum(0)

class Relu:
    def __call__(self, inp):
        self.inp = inp
        self.out = inp.relu()
        return self.out
    def backward(self):
        self.inp.g = self.out.g.clone()
        self.inp.g[self.inp <= 0] = 0

class Loss:
    def __call__(self, inp, targ):
        self.inp, self.targ = inp, targ
        self.p = torch.softmax(inp, dim=-1)
        self.hot = torch.eye(inp.shape[1])[targ]
        return -(self.hot * self.p.log()).sum() / len(targ)
    def backward(self):
        self.inp.g = (self.p - self.hot) / len(self.targ)

def forward_and_backward(x, y, w1, b1, w2, b2):
    layers = [Lin(w1, b1), Relu(), Lin(w2, b2)]
    loss_func = Loss()
    act = x
    for layer in layers:
        act = layer(act)
    loss = loss_func(act, y)
    loss_func.backward()
    for i in range(len(layers) - 1, -1, -1):
        layers[i].backward()
    return loss
""",
        ("self.w.g = self.inp.t() @ self.out.g", "self.w.g = self.out.g.t() @ self.inp  # WRONG"),
    ),
    _bug(
        "training two layers",
        SGD2,
        """
def forward(x, w1, w2):
    z = x @ w1
    hidden = z.clamp(min=0)
    return z, hidden, hidden @ w2

def updated(w, grad, lr):
    return w - lr * grad

def train(x, y, w1, w2, lr, steps):
    n = len(x)
    for step in range(steps):
        z, hidden, pred = forward(x, w1, w2)
        dpred = 2 / n * (pred - y)
        # second layer
        dw2 = hidden.T @ dpred
        dhidden = dpred @ w2.T
        w2 = updated(w2, dw2, lr)
        # first layer
        dz = dhidden * (z > 0)
        dw1 = x.T @ dz
        w1 = updated(w1, dw1, lr)
    return w1, w2
""",
        (
            "        dhidden = dpred @ w2.T\n        w2 = updated(w2, dw2, lr)\n",
            "        w2 = updated(w2, dw2, lr)  # WRONG\n        dhidden = dpred @ w2.T  # WRONG\n",
        ),
    ),
]
