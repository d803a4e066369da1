"""A sixth set, held out: twenty slips of learners who each believe something particular. Written without a look at the tool."""

from __future__ import annotations

import torch

from tests.why.planted_run import Planted, Task


def r(g: torch.Generator, *s: int) -> torch.Tensor:
    return torch.randn(*s, generator=g)


def labels(g: torch.Generator, n: int, c: int) -> torch.Tensor:
    return torch.randint(0, c, (n,), generator=g)


RIGHT: dict[str, str] = {}


def _bug(name: str, task: Task, right: str, *changes: tuple[str, str]) -> Planted:
    """The wrong program: each old text, which stands exactly once in the right one, replaced."""
    wrong = right
    for old, new in changes:
        if wrong.count(old) != 1:
            raise ValueError(f"{name}: {wrong.count(old)} times: {old!r}")
        wrong = wrong.replace(old, new)
    RIGHT[name] = right
    return Planted(name, task, wrong)


# --- sums of hinge functions

HINGES = Task(
    """
import torch
def hinges(x, knots, slopes, bias):
    return bias + (torch.relu(x[:, None] - knots) * slopes).sum(1)
""",
    "hinges",
    lambda g: {"x": r(g, 7), "knots": r(g, 4), "slopes": r(g, 4), "bias": 0.5},
    sizes={"n": 7, "k": 4},
)
HINGES_RIGHT = """\
import torch

def ramp(x, knot):
    # zero left of the knot, a straight line right of it
    shifted = x - knot
    return shifted.clamp(min=0)

def hinges(x, knots, slopes, bias):
    curve = torch.zeros_like(x) + bias
    for i in range(len(knots)):
        piece = slopes[i] * ramp(x, knots[i])
        curve = curve + piece
    return curve
"""

HINGE_LOSS = Task(
    """
def loss(xs, ys, knots, slopes, bias):
    preds = [bias + sum(s * max(x - k, 0.0) for k, s in zip(knots, slopes)) for x in xs]
    return preds, sum((p - y) ** 2 for p, y in zip(preds, ys)) / len(xs)
""",
    "loss",
    lambda g: {
        "xs": r(g, 6).tolist(),
        "ys": r(g, 6).tolist(),
        "knots": (r(g, 3) - 1).tolist(),
        "slopes": r(g, 3).tolist(),
        "bias": -0.25,
    },
    sizes={"n": 6, "k": 3},
)
HINGE_LOSS_RIGHT = """\
def relu(v):
    if v > 0:
        return v
    return 0.0

def loss(xs, ys, knots, slopes, bias):
    preds = []
    for x in xs:
        y = bias
        for j in range(len(knots)):
            y += slopes[j] * relu(x - knots[j])
        preds.append(y)
    err = 0.0
    for p, t in zip(preds, ys):
        err += (p - t) ** 2
    return preds, err / len(xs)
"""

# --- matmul from loops

LAYER = Task(
    "def layer(x, w, b):\n    return x @ w + b\n",
    "layer",
    lambda g: {"x": r(g, 4, 6), "w": r(g, 6, 3), "b": r(g, 3)},
    sizes={"n": 4, "i": 6, "o": 3},
)
LAYER_RIGHT = """\
import torch

def matmul(m1, m2):
    rows, inner = m1.shape
    inner2, cols = m2.shape
    assert inner == inner2
    res = torch.zeros(rows, cols)
    for i in range(rows):
        for j in range(cols):
            total = 0.
            for k in range(inner):
                total = total + m1[i, k] * m2[k, j]
            res[i, j] = total
    return res

def layer(x, w, b):
    out = matmul(x, w)
    return out + b
"""

CHAIN = Task(
    """
def mul(a, b):
    return [[sum(u * v for u, v in zip(row, col)) for col in zip(*b)] for row in a]
def chain(a, b, c):
    return mul(mul(a, b), c)
""",
    "chain",
    lambda g: {"a": r(g, 3, 5).tolist(), "b": r(g, 5, 4).tolist(), "c": r(g, 4, 2).tolist()},
)
CHAIN_RIGHT = """\
def zeros(rows, cols):
    return [[0.0] * cols for _ in range(rows)]

def matmul(a, b):
    n, m = len(a), len(b[0])
    out = zeros(n, m)
    for i in range(n):
        for j in range(m):
            for k in range(len(b)):
                out[i][j] += a[i][k] * b[k][j]
    return out

def chain(a, b, c):
    ab = matmul(a, b)
    return matmul(ab, c)
"""

# --- broadcasting with keepdim

COSINE = Task(
    """
import torch
def cosine(a, b):
    na = torch.sqrt((a ** 2).sum(1))
    nb = torch.sqrt((b ** 2).sum(1))
    sim = a @ b.T / (na[:, None] * nb[None, :])
    return sim, sim.argmax(1)
""",
    "cosine",
    lambda g: {"a": r(g, 5, 4), "b": r(g, 7, 4)},
    sizes={"n": 5, "d": 4, "m": 7},
)
COSINE_RIGHT = """\
def unit(m):
    length = m.pow(2).sum(dim=1, keepdim=True).sqrt()
    return m / length

def cosine(a, b):
    ua = unit(a)
    ub = unit(b)
    # (n, 1, d) * (m, d) -> (n, m, d)
    sim = (ua[:, None] * ub).sum(dim=2)
    closest = sim.argmax(dim=1)
    return sim, closest
"""

STANDARD = Task(
    """
def standardize(x, gain, shift):
    d = x - x.mean(0, keepdim=True)
    return d / ((d ** 2).mean(0, keepdim=True) + 1e-5).sqrt() * gain + shift
""",
    "standardize",
    lambda g: {"x": r(g, 8, 5), "gain": r(g, 5), "shift": r(g, 5)},
    sizes={"n": 8, "c": 5},
)
STANDARD_RIGHT = """\
import torch

def stats(batch):
    n = batch.shape[0]
    mean = batch.sum(0, keepdim=True) / n
    mean_of_squares = (batch * batch).sum(0, keepdim=True) / n
    var = mean_of_squares - mean * mean
    return mean, var

def standardize(x, gain, shift):
    mean, var = stats(x)
    std = torch.sqrt(var + 1e-5)
    x_hat = (x - mean) / std
    return gain * x_hat + shift
"""

# --- lin, relu, mse forward

ONE_OUT = Task(
    """
def forward(x, y, w1, b1, w2, b2):
    h = (x @ w1 + b1).relu()
    out = h @ w2 + b2
    return out, ((out - y) ** 2).mean()
""",
    "forward",
    lambda g: {
        "x": r(g, 7, 4),
        "y": r(g, 7),
        "w1": r(g, 4, 5),
        "b1": r(g, 5),
        "w2": r(g, 5),
        "b2": 0.1,
    },
    sizes={"n": 7, "i": 4, "h": 5},
)
ONE_OUT_RIGHT = """\
import torch

def lin(inp, weight, bias):
    return inp @ weight + bias

def relu(t):
    return torch.where(t > 0, t, torch.zeros_like(t))

def mse(pred, targ):
    diff = pred - targ
    sq = diff ** 2
    return sq.mean()

def forward(x, y, w1, b1, w2, b2):
    hidden = relu(lin(x, w1, b1))
    pred = lin(hidden, w2, b2)
    return pred, mse(pred, y)
"""

DEEP = Task(
    """
import torch
def forward(x, y, w1, b1, w2, b2, w3, b3):
    a1 = torch.relu(x @ w1 + b1)
    a2 = torch.relu(a1 @ w2 + b2)
    out = a2 @ w3 + b3
    return out, ((out - y) ** 2).mean()
""",
    "forward",
    lambda g: {
        "x": r(g, 6, 3), "y": r(g, 6, 2), "w1": r(g, 3, 5), "b1": r(g, 5), "w2": r(g, 5, 4), "b2": r(g, 4), "w3": r(g, 4, 2), "b3": r(g, 2),
    },
    sizes={"n": 6, "i": 3, "h1": 5, "h2": 4, "o": 2},
)  # fmt: skip
DEEP_RIGHT = """\
def lin(x, w, b):
    return x @ w + b

def relu(x):
    return x.clamp_min(0.)

def mse(out, y):
    return (out - y).pow(2).mean()

def net(x, ws, bs):
    act = x
    for i in range(len(ws)):
        act = lin(act, ws[i], bs[i])
        # no relu after the last layer
        if i < len(ws) - 1:
            act = relu(act)
    return act

def forward(x, y, w1, b1, w2, b2, w3, b3):
    out = net(x, [w1, w2, w3], [b1, b2, b3])
    return out, mse(out, y)
"""

# --- forward and backward by hand

BY_HAND = Task(
    """
def forward_and_backward(x, y, w1, b1, w2, b2):
    l1 = x @ w1 + b1
    l2 = l1.clamp_min(0.)
    out = l2 @ w2 + b2
    diff = out - y
    out_g = 2. * diff / diff.numel()
    w2.g = l2.T @ out_g
    b2.g = out_g.sum(0)
    l1_g = (out_g @ w2.T) * (l1 > 0).float()
    w1.g = x.T @ l1_g
    b1.g = l1_g.sum(0)
    return diff.pow(2).mean()
""",
    "forward_and_backward",
    lambda g: {
        "x": r(g, 7, 3),
        "y": r(g, 7, 2),
        "w1": r(g, 3, 5),
        "b1": r(g, 5),
        "w2": r(g, 5, 2),
        "b2": r(g, 2),
    },
    ("w1.g", "b1.g", "w2.g", "b2.g"),
    sizes={"n": 7, "i": 3, "h": 5, "o": 2},
)
BY_HAND_RIGHT = """\
def linear(a, w, b):
    return a @ w + b

def relu(z):
    return z * (z > 0)

def linear_back(a, z, w, b):
    w.g = a.t() @ z.g
    b.g = z.g.sum(dim=0)
    a.g = z.g @ w.t()

def relu_back(z, a):
    z.g = a.g * (z > 0)

def mse_back(pred, y):
    pred.g = 2 * (pred - y) / (y.shape[0] * y.shape[1])

def forward_and_backward(x, y, w1, b1, w2, b2):
    z = linear(x, w1, b1)
    a = relu(z)
    pred = linear(a, w2, b2)
    loss = ((pred - y) ** 2).mean()

    mse_back(pred, y)
    linear_back(a, pred, w2, b2)
    relu_back(z, a)
    linear_back(x, z, w1, b1)
    return loss
"""

NUMERIC = Task(
    """
import torch
def numeric_grad(x, y, w, eps):
    f = lambda m: ((torch.relu(x @ m) - y) ** 2).mean()
    g = torch.zeros_like(w)
    for i in range(w.shape[0]):
        for j in range(w.shape[1]):
            e = torch.zeros_like(w)
            e[i, j] = eps
            g[i, j] = (f(w + e) - f(w - e)) / (2 * eps)
    return g
""",
    "numeric_grad",
    lambda g: {"x": r(g, 6, 4), "y": r(g, 6, 3), "w": r(g, 4, 3), "eps": 0.05},
    sizes={"n": 6, "i": 4, "o": 3},
)
NUMERIC_RIGHT = """\
import torch

def loss(x, y, w):
    out = (x @ w).relu()
    return (out - y).pow(2).mean()

def numeric_grad(x, y, w, eps):
    flat = w.flatten()
    slopes = []
    for i in range(len(flat)):
        more = flat.clone()
        more[i] += eps
        less = flat.clone()
        less[i] -= eps
        up = loss(x, y, more.view(w.shape))
        down = loss(x, y, less.view(w.shape))
        slopes.append((up - down) / (2 * eps))
    return torch.stack(slopes).view(w.shape)
"""

# --- layers as classes

LAYERS = Task(
    BY_HAND.reference.replace("forward_and_backward", "run"),
    "run",
    lambda g: {
        "x": r(g, 6, 4),
        "y": r(g, 6, 3),
        "w1": r(g, 4, 7),
        "b1": r(g, 7),
        "w2": r(g, 7, 3),
        "b2": r(g, 3),
    },
    ("w1.g", "b1.g", "w2.g", "b2.g"),
    sizes={"n": 6, "i": 4, "h": 7, "o": 3},
)
LAYERS_RIGHT = """\
class Relu:
    def __call__(self, inp):
        self.inp = inp
        self.out = inp.clamp_min(0.)
        return self.out

    def backward(self):
        self.inp.g = (self.inp > 0).float() * self.out.g

class Lin:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def __call__(self, inp):
        self.inp = inp
        self.out = inp @ self.w + self.b
        return self.out

    def backward(self):
        self.inp.g = self.out.g @ self.w.t()
        self.w.g = self.inp.t() @ self.out.g
        self.b.g = self.out.g.sum(0)

class Mse:
    def __call__(self, inp, targ):
        self.inp = inp
        self.targ = targ
        inp = inp - targ
        return (inp ** 2).mean()

    def backward(self):
        diff = self.inp - self.targ
        self.inp.g = 2. * diff / diff.numel()

class Model:
    def __init__(self, w1, b1, w2, b2):
        self.layers = [Lin(w1, b1), Relu(), Lin(w2, b2)]
        self.loss = Mse()

    def __call__(self, x, targ):
        for l in self.layers:
            x = l(x)
        return self.loss(x, targ)

    def backward(self):
        self.loss.backward()
        for l in reversed(self.layers):
            l.backward()

def run(x, y, w1, b1, w2, b2):
    model = Model(w1, b1, w2, b2)
    loss = model(x, y)
    model.backward()
    return loss
"""

GRADS = Task(
    """
def grads(x, y, w1, w2, w3):
    z1 = x @ w1
    a1 = z1.relu()
    z2 = a1 @ w2
    a2 = z2.relu()
    d3 = (a2 @ w3 - y) / len(x)
    d2 = (d3 @ w3.T) * (z2 > 0)
    d1 = (d2 @ w2.T) * (z1 > 0)
    return x.T @ d1, a1.T @ d2, a2.T @ d3
""",
    "grads",
    lambda g: {
        "x": r(g, 7, 3),
        "y": r(g, 7, 2),
        "w1": r(g, 3, 6),
        "w2": r(g, 6, 5),
        "w3": r(g, 5, 2),
    },
    sizes={"n": 7, "i": 3, "h1": 6, "h2": 5, "o": 2},
)
GRADS_RIGHT = """\
import torch

class Dense:
    def __init__(self, weight):
        self.weight = weight

    def forward(self, x):
        self.x = x
        return torch.einsum('bi,io->bo', x, self.weight)

    def backward(self, dout):
        self.dweight = torch.einsum('bi,bo->io', self.x, dout)
        return torch.einsum('bo,io->bi', dout, self.weight)

class ReLU:
    def forward(self, x):
        self.mask = x > 0
        return x * self.mask

    def backward(self, dout):
        return dout * self.mask

class HalfSquares:
    def forward(self, pred, y):
        self.diff = pred - y
        return (self.diff ** 2).sum() / 2 / len(y)

    def backward(self):
        return self.diff / len(self.diff)

def grads(x, y, w1, w2, w3):
    dense = [Dense(w1), Dense(w2), Dense(w3)]
    layers = [dense[0], ReLU(), dense[1], ReLU(), dense[2]]
    for layer in layers:
        x = layer.forward(x)
    criterion = HalfSquares()
    criterion.forward(x, y)
    d = criterion.backward()
    for layer in layers[::-1]:
        d = layer.backward(d)
    return dense[0].dweight, dense[1].dweight, dense[2].dweight
"""

# --- a Module base class

MOMENTUM = Task(
    """
def train(x, y, w1, b1, w2, b2, lr, mom, steps):
    params = [w1, b1, w2, b2]
    vel = [0. * p for p in params]
    for _ in range(steps):
        w1, b1, w2, b2 = params
        z = x @ w1 + b1
        h = z.relu()
        d = 2 * (h @ w2 + b2 - y) / y.numel()
        dz = (d @ w2.T) * (z > 0)
        gs = [x.T @ dz, dz.sum(0), h.T @ d, d.sum(0)]
        vel = [mom * v + g for v, g in zip(vel, gs)]
        params = [p - lr * v for p, v in zip(params, vel)]
    return tuple(params)
""",
    "train",
    lambda g: {
        "x": r(g, 8, 4), "y": r(g, 8, 3), "w1": r(g, 4, 6), "b1": r(g, 6), "w2": r(g, 6, 3), "b2": r(g, 3), "lr": 0.05, "mom": 0.9, "steps": 3,
    },
    sizes={"n": 8, "i": 4, "h": 6, "o": 3},
)  # fmt: skip
MOMENTUM_RIGHT = """\
import torch

class Module:
    def __call__(self, *args):
        self.args = args
        self.out = self.forward(*args)
        return self.out

    def backward(self):
        self.bwd(self.out, *self.args)

class Relu(Module):
    def forward(self, inp):
        return inp.clamp_min(0.)

    def bwd(self, out, inp):
        inp.g = (inp > 0).float() * out.g

class Linear(Module):
    def __init__(self, w, b):
        self.w = w.clone()
        self.b = b.clone()

    def forward(self, inp):
        return inp @ self.w + self.b

    def bwd(self, out, inp):
        inp.g = out.g @ self.w.t()
        self.w.g = inp.t() @ out.g
        self.b.g = out.g.sum(0)

class Mse(Module):
    def forward(self, inp, targ):
        return (inp - targ).pow(2).mean()

    def bwd(self, out, inp, targ):
        inp.g = 2 * (inp - targ) / targ.numel()

class SGD:
    def __init__(self, params, lr, mom):
        self.params, self.lr, self.mom = params, lr, mom
        self.vel = [torch.zeros_like(p) for p in params]

    def step(self):
        for p, v in zip(self.params, self.vel):
            v.mul_(self.mom).add_(p.g)
            p -= self.lr * v

def train(x, y, w1, b1, w2, b2, lr, mom, steps):
    l1, act, l2, loss = Linear(w1, b1), Relu(), Linear(w2, b2), Mse()
    opt = SGD([l1.w, l1.b, l2.w, l2.b], lr, mom)
    for _ in range(steps):
        loss(l2(act(l1(x))), y)
        for m in (loss, l2, act, l1):
            m.backward()
        opt.step()
    return l1.w, l1.b, l2.w, l2.b
"""

KAIMING = Task(
    """
def run(x, y, raw1, raw2):
    w1 = raw1 * (2 / raw1.shape[1]) ** 0.5
    w2 = raw2 * (2 / raw2.shape[1]) ** 0.5
    z = x @ w1.T
    h = z.relu()
    d = h @ w2.T - y
    dout = 2 * d / d.numel()
    dz = dout @ w2 * (z > 0)
    return (d ** 2).mean(), dz.T @ x, dout.T @ h
""",
    "run",
    lambda g: {"x": r(g, 8, 5), "y": r(g, 8, 3), "raw1": r(g, 7, 5), "raw2": r(g, 3, 7)},
    sizes={"n": 8, "i": 5, "h": 7, "o": 3},
)
KAIMING_RIGHT = """\
import math

class Module:
    def __call__(self, *args):
        self.args = args
        self.out = self.forward(*args)
        return self.out
    def forward(self):
        raise NotImplementedError
    def backward(self):
        self.bwd(self.out, *self.args)

class Lin(Module):
    # weight as in PyTorch: (outputs, inputs)
    def __init__(self, raw):
        fan_in = raw.shape[1]
        self.w = raw * math.sqrt(2 / fan_in)
    def forward(self, x):
        return x @ self.w.T
    def bwd(self, out, x):
        x.g = out.g @ self.w
        self.w.g = out.g.T @ x

class Relu(Module):
    def forward(self, x):
        return x.relu()
    def bwd(self, out, x):
        x.g = out.g * (out > 0)

class MSE(Module):
    def forward(self, pred, targ):
        return ((pred - targ) ** 2).mean()
    def bwd(self, out, pred, targ):
        pred.g = 2 * (pred - targ) / pred.numel()

class Model(Module):
    def __init__(self, *layers):
        self.layers = layers
        self.loss = MSE()
    def forward(self, x, targ):
        for layer in self.layers:
            x = layer(x)
        return self.loss(x, targ)
    def bwd(self, out, x, targ):
        self.loss.backward()
        for layer in reversed(self.layers):
            layer.backward()

def run(x, y, raw1, raw2):
    first, second = Lin(raw1), Lin(raw2)
    model = Model(first, Relu(), second)
    value = model(x, y)
    model.backward()
    return value, first.w.g, second.w.g
"""

# --- softmax, log-sum-exp, cross entropy

BIG_LOGITS = Task(
    """
import torch
def cross_entropy(logits, targ):
    logp = logits - torch.logsumexp(logits, 1, keepdim=True)
    return -logp[torch.arange(len(targ)), targ].mean()
""",
    "cross_entropy",
    lambda g: {"logits": 120 * r(g, 6, 5), "targ": labels(g, 6, 5)},
    sizes={"n": 6, "c": 5},
)
BIG_LOGITS_RIGHT = """\
import torch

def one_hot(targ, classes):
    oh = torch.zeros(len(targ), classes)
    for row, t in enumerate(targ):
        oh[row, t] = 1.
    return oh

def log_softmax(x):
    # take the biggest away so that exp can not overflow
    x = x - x.max(dim=1, keepdim=True).values
    e = x.exp()
    s = e.sum(dim=1, keepdim=True)
    logp = x - s.log()
    return logp

def cross_entropy(logits, targ):
    logp = log_softmax(logits)
    oh = one_hot(targ, logits.shape[1])
    per_row = -(oh * logp).sum(dim=1)
    return per_row.mean()
"""

CROSS = Task(
    """
import torch
def loss_and_grad(z, t):
    rows = torch.arange(len(t))
    logp = torch.log_softmax(z, 1)
    g = logp.exp()
    g[rows, t] -= 1
    return -logp[rows, t].mean(), g / len(t)
""",
    "loss_and_grad",
    lambda g: {"z": r(g, 7, 4), "t": labels(g, 7, 4)},
    sizes={"n": 7, "c": 4},
)
CROSS_RIGHT = """\
import torch

def logsumexp(x):
    m = x.max(-1)[0]
    return m + (x - m[:, None]).exp().sum(-1).log()

class CrossEntropy:
    def __call__(self, inp, targ):
        self.targ = targ
        self.logp = inp - logsumexp(inp).unsqueeze(-1)
        picked = self.logp[range(len(targ)), targ]
        self.out = -picked.mean()
        return self.out

    def backward(self):
        n, c = self.logp.shape
        hot = torch.eye(c)[self.targ]
        return (self.logp.exp() - hot) / n

def loss_and_grad(z, t):
    ce = CrossEntropy()
    loss = ce(z, t)
    return loss, ce.backward()
"""

# --- accuracy and batches

EVALUATE = Task(
    """
def evaluate(x, y, w, b, bs):
    logits = x @ w + b
    right = (logits.argmax(1) == y).float().mean().item()
    loss = (logits.logsumexp(1) - logits.gather(1, y[:, None])[:, 0]).mean().item()
    return right, loss
""",
    "evaluate",
    lambda g: {"x": r(g, 10, 3), "y": labels(g, 10, 5), "w": r(g, 3, 5), "b": r(g, 5), "bs": 4},
    sizes={"n": 10, "i": 3, "c": 5},
)
EVALUATE_RIGHT = """\
import torch

class Average:
    def __init__(self):
        self.total = 0.
        self.count = 0

    def add(self, value, n):
        self.total += value * n
        self.count += n

    def value(self):
        return self.total / self.count

def accuracy(logits, yb):
    return (logits.argmax(dim=1) == yb).float().mean().item()

def cross_entropy(logits, yb):
    logp = logits.log_softmax(dim=1)
    return -logp[torch.arange(len(yb)), yb].mean().item()

def evaluate(x, y, w, b, bs):
    acc, loss = Average(), Average()
    for i in range(0, len(x), bs):
        xb, yb = x[i:i+bs], y[i:i+bs]
        logits = xb @ w + b
        acc.add(accuracy(logits, yb), len(xb))
        loss.add(cross_entropy(logits, yb), len(xb))
    return acc.value(), loss.value()
"""

BATCH_LOSSES = Task(
    """
def batch_losses(x, y, w, b, size):
    return [((xb @ w + b - yb) ** 2).mean().item() for xb, yb in zip(x.split(size), y.split(size))]
""",
    "batch_losses",
    lambda g: {"x": r(g, 10, 5), "y": r(g, 10, 3), "w": r(g, 5, 3), "b": r(g, 3), "size": 4},
    sizes={"n": 10, "i": 5, "o": 3},
)
BATCH_LOSSES_RIGHT = """\
class Data:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __len__(self):
        return len(self.x)

    def __getitem__(self, i):
        return self.x[i], self.y[i]

class Loader:
    def __init__(self, data, size):
        self.data = data
        self.size = size

    def __iter__(self):
        start = 0
        while start < len(self.data):
            batch = self.data[start:start + self.size]
            yield batch
            start += self.size

def mse(out, yb):
    return ((out - yb) ** 2).mean()

def batch_losses(x, y, w, b, size):
    losses = []
    for xb, yb in Loader(Data(x, y), size):
        out = xb @ w + b
        losses.append(mse(out, yb).item())
    return losses
"""

# --- training loops

FIT = Task(
    """
def fit(x, y, w1, w2, lr, steps):
    for _ in range(steps):
        z = x @ w1
        h = z.relu()
        d = 2 * (h @ w2 - y) / y.numel()
        g1, g2 = x.T @ ((d @ w2.T) * (z > 0)), h.T @ d
        w1, w2 = w1 - lr * g1, w2 - lr * g2
    return w1, w2
""",
    "fit",
    lambda g: {
        "x": r(g, 7, 4),
        "y": r(g, 7, 3),
        "w1": r(g, 4, 5),
        "w2": r(g, 5, 3),
        "lr": 0.1,
        "steps": 6,
    },
    sizes={"n": 7, "i": 4, "h": 5, "o": 3},
)
FIT_RIGHT = """\
import torch

def predict(x, params):
    w1, w2 = params
    hidden = torch.relu(x @ w1)
    return hidden @ w2

def sgd_step(params, lr):
    with torch.no_grad():
        for p in params:
            p -= lr * p.grad
            p.grad.zero_()

def fit(x, y, w1, w2, lr, steps):
    params = [w1.clone().requires_grad_(), w2.clone().requires_grad_()]
    for step in range(steps):
        pred = predict(x, params)
        loss = ((pred - y) ** 2).mean()
        loss.backward()
        sgd_step(params, lr)
    return params[0].detach(), params[1].detach()
"""

EPOCHS = Task(
    """
def train(x, y, w1, w2, lr, epochs, bs):
    for _ in range(epochs):
        for xb, yb in zip(x.split(bs), y.split(bs)):
            z = xb @ w1
            h = z.relu()
            d = 2 * (h @ w2 - yb) / yb.numel()
            g1, g2 = xb.T @ ((d @ w2.T) * (z > 0)), h.T @ d
            w1, w2 = w1 - lr * g1, w2 - lr * g2
    return w1, w2
""",
    "train",
    lambda g: {
        "x": r(g, 8, 4),
        "y": r(g, 8, 2),
        "w1": r(g, 4, 6),
        "w2": r(g, 6, 2),
        "lr": 0.1,
        "epochs": 2,
        "bs": 5,
    },
    sizes={"n": 8, "i": 4, "h": 6, "o": 2},
)
EPOCHS_RIGHT = """\
def forward(x, w1, w2):
    h = (x @ w1).clamp(min=0)
    return h, h @ w2

def mse_grad(out, y):
    return 2 * (out - y) / out.numel()

def update(w, grad, lr):
    w -= lr * grad

def train(x, y, w1, w2, lr, epochs, bs):
    w1 = w1.clone()
    w2 = w2.clone()
    for epoch in range(epochs):
        for i in range(0, len(x), bs):
            xb = x[i:i + bs]
            yb = y[i:i + bs]
            h, out = forward(xb, w1, w2)
            d_out = mse_grad(out, yb)
            d_w2 = h.T @ d_out
            d_h = d_out @ w2.T
            d_h = d_h * (h > 0)
            d_w1 = xb.T @ d_h
            update(w2, d_w2, lr)
            update(w1, d_w1, lr)
    return w1, w2
"""

SIXTH = [
    _bug(
        "hinge curve",
        HINGES,
        HINGES_RIGHT,
        ("    return shifted.clamp(min=0)\n", "    return shifted.max(0)  # WRONG\n"),
    ),
    _bug(
        "hinge loss",
        HINGE_LOSS,
        HINGE_LOSS_RIGHT,
        ("    for x in xs:\n        y = bias\n", "    y = bias  # WRONG\n    for x in xs:\n"),
        (
            "            y += slopes[j] * relu(x - knots[j])\n",
            "            y += slopes[j] * relu(x - knots[j])  # WRONG\n",
        ),
    ),
    _bug(
        "layer from loops",
        LAYER,
        LAYER_RIGHT,
        ("            for k in range(inner):\n", "            for k in range(cols):  # WRONG\n"),
    ),
    _bug(
        "chain of lists",
        CHAIN,
        CHAIN_RIGHT,
        (
            "    return [[0.0] * cols for _ in range(rows)]\n",
            "    return [[0.0] * cols] * rows  # WRONG\n",
        ),
        (
            "                out[i][j] += a[i][k] * b[k][j]\n",
            "                out[i][j] += a[i][k] * b[k][j]  # WRONG\n",
        ),
    ),
    _bug(
        "cosine",
        COSINE,
        COSINE_RIGHT,
        (
            "    length = m.pow(2).sum(dim=1, keepdim=True).sqrt()\n",
            "    length = m.pow(2).sum(dim=1).sqrt()  # WRONG\n",
        ),
    ),
    _bug(
        "standardize",
        STANDARD,
        STANDARD_RIGHT,
        (
            "    var = mean_of_squares - mean * mean\n",
            "    var = mean * mean - mean_of_squares  # WRONG\n",
        ),
    ),
    _bug(
        "one output forward",
        ONE_OUT,
        ONE_OUT_RIGHT,
        ("    diff = pred - targ\n", "    diff = pred - targ[:, None]  # WRONG\n"),
    ),
    _bug(
        "deep forward",
        DEEP,
        DEEP_RIGHT,
        ("        if i < len(ws) - 1:\n", "        if i <= len(ws) - 1:  # WRONG\n"),
    ),
    _bug(
        "by hand",
        BY_HAND,
        BY_HAND_RIGHT,
        (
            "    linear_back(a, pred, w2, b2)\n    relu_back(z, a)\n",
            "    relu_back(z, a)  # WRONG\n    linear_back(a, pred, w2, b2)\n",
        ),
    ),
    _bug(
        "numeric gradient",
        NUMERIC,
        NUMERIC_RIGHT,
        (
            "        slopes.append((up - down) / (2 * eps))\n",
            "        slopes.append((up - down) / 2 * eps)  # WRONG\n",
        ),
    ),
    _bug(
        "layer classes",
        LAYERS,
        LAYERS_RIGHT,
        ("        inp = inp - targ\n", "        inp -= targ  # WRONG\n"),
    ),
    _bug(
        "dense classes",
        GRADS,
        GRADS_RIGHT,
        (
            "        self.dweight = torch.einsum('bi,bo->io', self.x, dout)\n",
            "        self.dweight = torch.einsum('bi,bo->oi', self.x, dout)  # WRONG\n",
        ),
    ),
    _bug(
        "module momentum",
        MOMENTUM,
        MOMENTUM_RIGHT,
        ("        self.b.g = out.g.sum(0)\n", "        self.b.g = out.g.sum()  # WRONG\n"),
    ),
    _bug(
        "module kaiming",
        KAIMING,
        KAIMING_RIGHT,
        ("        fan_in = raw.shape[1]\n", "        fan_in = raw.shape[0]  # WRONG\n"),
    ),
    _bug(
        "one-hot cross entropy",
        BIG_LOGITS,
        BIG_LOGITS_RIGHT,
        ("    logp = x - s.log()\n", "    logp = (e / s).log()  # WRONG\n"),
    ),
    _bug(
        "cross entropy class",
        CROSS,
        CROSS_RIGHT,
        (
            "        picked = self.logp[range(len(targ)), targ]\n",
            "        picked = self.logp[:, targ]  # WRONG\n",
        ),
    ),
    _bug(
        "evaluate",
        EVALUATE,
        EVALUATE_RIGHT,
        ("        self.total += value * n\n", "        self.total += value  # WRONG\n"),
        ("        self.count += n\n", "        self.count += 1\n"),
    ),
    _bug(
        "loader",
        BATCH_LOSSES,
        BATCH_LOSSES_RIGHT,
        (
            "            batch = self.data[start:start + self.size]\n",
            "            batch = self.data[start:self.size]  # WRONG\n",
        ),
    ),
    _bug(
        "fit",
        FIT,
        FIT_RIGHT,
        ("            p.grad.zero_()\n", ""),
        ("        loss.backward()\n", "        loss.backward()  # WRONG\n"),
    ),
    _bug(
        "epochs",
        EPOCHS,
        EPOCHS_RIGHT,
        (
            "            d_h = d_out @ w2.T\n            d_h = d_h * (h > 0)\n            d_w1 = xb.T @ d_h\n            update(w2, d_w2, lr)\n",
            "            update(w2, d_w2, lr)  # WRONG\n            d_h = d_out @ w2.T  # WRONG\n            d_h = d_h * (h > 0)\n            d_w1 = xb.T @ d_h\n",
        ),
    ),
]
