"""A fifth set, held out: twenty learners' programs, each with one slip, written without a look at the tool."""

from __future__ import annotations

import torch

from tests.why.planted_run import Planted, Task


def r(g: torch.Generator, *s: int) -> torch.Tensor:
    return torch.randn(*s, generator=g)


def labels(g: torch.Generator, n: int, c: int) -> torch.Tensor:
    return torch.randint(0, c, (n,), generator=g)


RIGHT: dict[str, str] = {}


def _bug(name: str, task: Task, right: str, *changes: tuple[str, str]) -> Planted:
    """The learner's right program with each old text, which is there exactly once, replaced."""
    wrong = right
    for old, new in changes:
        assert wrong.count(old) == 1, (name, old, wrong.count(old))
        wrong = wrong.replace(old, new)
    assert "# WRONG" in wrong and "# WRONG" not in right, name
    RIGHT[name] = right
    return Planted(name, task, wrong)


# 1
TWO_LAYERS = Task(
    """
def forward_backward(x, y, w1, b1, w2, b2):
    h = x @ w1 + b1
    a = h.clamp(min=0.)
    out = a @ w2 + b2
    diff = out - y
    loss = (diff ** 2).mean()
    out_g = 2 * diff / diff.numel()
    w2.g = a.T @ out_g
    b2.g = out_g.sum(0)
    a_g = out_g @ w2.T
    h_g = a_g * (h > 0)
    w1.g = x.T @ h_g
    b1.g = h_g.sum(0)
    return loss
""",
    "forward_backward",
    lambda g: {
        "x": r(g, 7, 4),
        "y": r(g, 7, 3),
        "w1": r(g, 4, 6),
        "b1": r(g, 6),
        "w2": r(g, 6, 3),
        "b2": r(g, 3),
    },
    ("w1.g", "b1.g", "w2.g", "b2.g"),
    sizes={"n": 7, "i": 4, "h": 6, "o": 3},
)
EINSUM = """
from torch import einsum

def linear(inp, w, b):
    return einsum('ni,ij->nj', inp, w) + b

def linear_back(inp, out_grad, w, b):
    w.g = einsum('ni,nj->ij', inp, out_grad)
    b.g = einsum('nj->j', out_grad)
    return einsum('nj,ij->ni', out_grad, w)

def relu(t):
    return t * (t > 0)

def relu_back(inp, out_grad):
    return (inp > 0).float() * out_grad

def forward_backward(x, y, w1, b1, w2, b2):
    l1 = linear(x, w1, b1)
    act = relu(l1)
    pred = linear(act, w2, b2)
    loss = (pred - y).pow(2).mean()
    grad = 2. * (pred - y) / pred.numel()
    grad = linear_back(act, grad, w2, b2)
    grad = relu_back(l1, grad)
    linear_back(x, grad, w1, b1)
    return loss
"""

# 2
JACOBIAN = Task(
    """
import torch
def jacobian(w, x, eps):
    def f(v):
        return torch.sigmoid(w @ v)
    columns = []
    for j in range(len(x)):
        d = torch.zeros_like(x)
        d[j] = eps
        columns.append((f(x + d) - f(x - d)) / (2 * eps))
    return torch.stack(columns, 1)
""",
    "jacobian",
    lambda g: {"w": r(g, 4, 6), "x": r(g, 6), "eps": 0.05},
)
JACOBIAN_OWN = """
import torch

def layer(w, x):
    return 1 / (1 + (-(w @ x)).exp())

def jacobian(w, x, eps):
    rows, cols = w.shape
    J = torch.zeros(rows, cols)
    for j in range(cols):
        up = x.clone()
        up[j] += eps
        down = x.clone()
        down[j] -= eps
        slope = (layer(w, up) - layer(w, down)) / (2 * eps)
        for i in range(rows):
            J[i, j] = slope[i]
    return J
"""

# 3
GRAD_CHECK = Task(
    """
import torch
def grad_check(x, y, w, h):
    def loss(v):
        return ((x @ v - y) ** 2).mean()
    grad = 2 * x.T @ (x @ w - y) / y.numel()
    num = torch.zeros_like(w)
    for i in range(w.shape[0]):
        for j in range(w.shape[1]):
            step = torch.zeros_like(w)
            step[i, j] = h
            num[i, j] = (loss(w + step) - loss(w - step)) / (2 * h)
    return grad, num, bool((grad - num).abs().max() < 1e-2)
""",
    "grad_check",
    lambda g: {"x": r(g, 7, 5), "y": r(g, 7, 2), "w": r(g, 5, 2), "h": 0.1},
)
GRAD_CHECK_OWN = """
import torch

def predict(x, w):
    return x @ w

def mse(pred, y):
    return (pred - y).pow(2).mean()

def analytic(x, y, w):
    dpred = 2 * (predict(x, w) - y) / y.numel()
    return x.T @ dpred

def numeric(x, y, w, h):
    est = torch.zeros_like(w)
    for i in range(w.shape[0]):
        for j in range(w.shape[1]):
            plus, minus = w.clone(), w.clone()
            plus[i, j] += h
            minus[i, j] -= h
            lp = mse(predict(x, plus), y)
            lm = mse(predict(x, minus), y)
            est[i, j] = (lp - lm) / (2 * h)
    return est

def grad_check(x, y, w, h):
    exact = analytic(x, y, w)
    approx = numeric(x, y, w, h)
    gap = (exact - approx).abs().max().item()
    return exact, approx, gap < 1e-2
"""

# 4
BATCH_ACCURACY = Task(
    """
def accuracy(x, y, w, b, bs):
    right, seen, each = 0.0, 0, []
    for i in range(0, len(x), bs):
        xb, yb = x[i:i + bs], y[i:i + bs]
        hits = ((xb @ w + b).argmax(1) == yb).float()
        each.append(hits.mean().item())
        right += hits.sum().item()
        seen += len(yb)
    return right / seen, each
""",
    "accuracy",
    lambda g: {"x": r(g, 13, 4), "y": labels(g, 13, 3), "w": r(g, 4, 3), "b": r(g, 3), "bs": 5},
    sizes={"n": 13, "i": 4, "c": 3},
)
BATCH_ACCURACY_OWN = """
class Batches:
    def __init__(self, x, y, bs):
        self.x, self.y, self.bs = x, y, bs

    def __iter__(self):
        for start in range(0, len(self.x), self.bs):
            stop = start + self.bs
            yield self.x[start:stop], self.y[start:stop]

class RunningMean:
    def __init__(self):
        self.total = 0.
        self.n = 0

    def add(self, value, n):
        self.total += value * n
        self.n += n

    def value(self):
        return self.total / self.n

def batch_accuracy(logits, yb):
    preds = logits.argmax(dim=1)
    return (preds == yb).float().mean().item()

def accuracy(x, y, w, b, bs):
    mean = RunningMean()
    history = []
    for xb, yb in Batches(x, y, bs):
        acc = batch_accuracy(xb @ w + b, yb)
        mean.add(acc, len(xb))
        history.append(acc)
    return mean.value(), history
"""

# 5
DECAY = Task(
    """
def train(x, y, w, b, lr, wd, steps):
    for _ in range(steps):
        err = x @ w + b - y
        out_g = 2 * err / err.numel()
        gw = x.T @ out_g + wd * w
        gb = out_g.sum(0) + wd * b
        w = w - lr * gw
        b = b - lr * gb
    return w, b
""",
    "train",
    lambda g: {
        "x": r(g, 8, 5),
        "y": r(g, 8, 2),
        "w": r(g, 5, 2),
        "b": r(g, 2),
        "lr": 0.2,
        "wd": 0.3,
        "steps": 3,
    },
)
DECAY_OWN = """
import torch

class Linear:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def __call__(self, x):
        self.x = x
        return x @ self.w + self.b

    def backward(self, grad):
        self.w.g += self.x.T @ grad
        self.b.g += grad.sum(0)

    def parameters(self):
        return [self.w, self.b]

class SGD:
    def __init__(self, params, lr, wd):
        self.params = params
        self.lr = lr
        self.wd = wd

    def zero_grad(self):
        for p in self.params:
            p.g = torch.zeros_like(p)

    def step(self):
        for p in self.params:
            p.g += self.wd * p
            p -= self.lr * p.g

def train(x, y, w, b, lr, wd, steps):
    model = Linear(w.clone(), b.clone())
    opt = SGD(model.parameters(), lr, wd)
    for i in range(steps):
        opt.zero_grad()
        pred = model(x)
        model.backward(2 * (pred - y) / y.numel())
        opt.step()
    return model.w, model.b
"""

# 6
SCHEDULE = Task(
    """
def train(x, y, w, lr, epochs, every, bs):
    losses = []
    for e in range(epochs):
        rate = lr * 0.5 ** (e // every)
        for i in range(0, len(x), bs):
            xb, yb = x[i:i + bs], y[i:i + bs]
            err = xb @ w - yb
            w = w - rate * 2 * xb.T @ err / len(yb)
        losses.append(((x @ w - y) ** 2).mean().item())
    return w, losses
""",
    "train",
    lambda g: {
        "x": r(g, 9, 3),
        "y": r(g, 9),
        "w": r(g, 3),
        "lr": 0.2,
        "epochs": 5,
        "every": 2,
        "bs": 4,
    },
)
SCHEDULE_OWN = """
def step_decay(lr0, epoch, every):
    drops = epoch // every
    return lr0 * 0.5 ** drops

def gradient(xb, yb, w):
    pred = xb @ w
    return 2 * (xb * (pred - yb)[:, None]).mean(0)

def mse(x, y, w):
    return ((x @ w - y) ** 2).mean().item()

def train(x, y, w, lr, epochs, every, bs):
    losses = []
    for epoch in range(epochs):
        lr_now = step_decay(lr, epoch, every)
        for xb, yb in zip(x.split(bs), y.split(bs)):
            w = w - lr_now * gradient(xb, yb, w)
        losses.append(mse(x, y, w))
    return w, losses
"""

# 7
SPLIT = Task(
    """
def losses(x, y, w, n_valid):
    xt, xv = x[:-n_valid], x[-n_valid:]
    yt, yv = y[:-n_valid], y[-n_valid:]
    mu, sd = xt.mean(0), xt.std(0)
    xt, xv = (xt - mu) / sd, (xv - mu) / sd
    return ((xt @ w - yt) ** 2).mean(), ((xv @ w - yv) ** 2).mean()
""",
    "losses",
    lambda g: {"x": 2 * r(g, 11, 3) + 1, "y": r(g, 11), "w": r(g, 3), "n_valid": 4},
    sizes={"n": 11, "c": 3},
)
SPLIT_OWN = """
class Standardiser:
    def fit(self, data):
        self.mean = data.mean(dim=0)
        self.std = data.std(dim=0)
        return self

    def transform(self, data):
        return (data - self.mean) / self.std

def split(data, n_valid):
    cut = len(data) - n_valid
    return data[:cut], data[cut:]

def mse(pred, targ):
    return (pred - targ).pow(2).mean()

def losses(x, y, w, n_valid):
    x_train, x_valid = split(x, n_valid)
    y_train, y_valid = split(y, n_valid)
    scaler = Standardiser()
    scaler.fit(x_train)
    x_train = scaler.transform(x_train)
    x_valid = scaler.transform(x_valid)
    return mse(x_train @ w, y_train), mse(x_valid @ w, y_valid)
"""

# 8
LEAKY = Task(
    """
def backprop(x, y, w1, b1, w2, b2, slope):
    h = x @ w1 + b1
    a = h * (h > 0) + slope * h * (h <= 0)
    out = a @ w2 + b2
    out_g = 2 * (out - y) / y.numel()
    w2.g = a.T @ out_g
    b2.g = out_g.sum(0)
    h_g = (out_g @ w2.T) * ((h > 0) + slope * (h <= 0))
    w1.g = x.T @ h_g
    b1.g = h_g.sum(0)
    return ((out - y) ** 2).mean()
""",
    "backprop",
    lambda g: {
        "x": r(g, 6, 3),
        "y": r(g, 6, 2),
        "w1": r(g, 3, 5),
        "b1": r(g, 5),
        "w2": r(g, 5, 2),
        "b2": r(g, 2),
        "slope": 0.2,
    },
    ("w1.g", "b1.g", "w2.g", "b2.g"),
)
LEAKY_OWN = """
import torch

class Linear:
    def __init__(self, w, b):
        self.w = w
        self.b = b

    def forward(self, x):
        self.x = x
        return x @ self.w + self.b

    def backward(self, grad):
        self.w.g = self.x.t() @ grad
        self.b.g = grad.sum(dim=0)
        return grad @ self.w.t()

class LeakyReLU:
    def __init__(self, slope):
        self.slope = slope

    def forward(self, x):
        self.x = x
        return torch.where(x > 0, x, self.slope * x)

    def backward(self, grad):
        return torch.where(self.x > 0, grad, self.slope * grad)

class MSE:
    def forward(self, pred, targ):
        self.diff = pred - targ
        return (self.diff ** 2).mean()

    def backward(self):
        return 2 * self.diff / self.diff.numel()

def backprop(x, y, w1, b1, w2, b2, slope):
    layers = [Linear(w1, b1), LeakyReLU(slope), Linear(w2, b2)]
    loss_fn = MSE()
    out = x
    for layer in layers:
        out = layer.forward(out)
    loss = loss_fn.forward(out, y)
    grad = loss_fn.backward()
    for layer in layers[::-1]:
        grad = layer.backward(grad)
    return loss
"""

# 9
BCE = Task(
    """
import torch
def bce_step(x, y, w, b):
    p = torch.sigmoid(x @ w + b).clamp(1e-3, 1 - 1e-3)
    loss = -(y * p.log() + (1 - y) * (1 - p).log()).mean()
    d = (p - y) / y.numel()
    w.g = x.T @ d
    b.g = d.sum(0)
    return loss
""",
    "bce_step",
    lambda g: {"x": 30 * r(g, 7, 4), "y": (r(g, 7, 3) > 0).float(), "w": r(g, 4, 3), "b": r(g, 3)},
    ("w.g", "b.g"),
    sizes={"n": 7, "i": 4, "o": 3},
)
BCE_OWN = """
EPS = 1e-3

def sigmoid(z):
    return 1 / (1 + (-z).exp())

def bce(p, y):
    when_one = y * p.log()
    when_zero = (1 - y) * (1 - p).log()
    return -(when_one + when_zero).mean()

def bce_step(x, y, w, b):
    logits = x @ w + b
    probs = sigmoid(logits).clamp(EPS, 1 - EPS)
    loss = bce(probs, y)
    grad = (probs - y) / probs.numel()
    w.g = x.T @ grad
    b.g = grad.sum(0)
    return loss
"""

# 10
EMBED = Task(
    """
import torch
def embed_step(idx, y, emb, w):
    h = emb[idx]
    out = h @ w
    out_g = 2 * (out - y) / y.numel()
    w.g = h.T @ out_g
    h_g = out_g @ w.T
    emb.g = torch.zeros_like(emb).index_add_(0, idx, h_g)
    return ((out - y) ** 2).mean()
""",
    "embed_step",
    lambda g: {"idx": labels(g, 9, 5), "y": r(g, 9, 2), "emb": r(g, 5, 4), "w": r(g, 4, 2)},
    ("emb.g", "w.g"),
    sizes={"n": 9, "v": 5, "d": 4, "o": 2},
)
EMBED_OWN = """
import torch

class Embedding:
    def __init__(self, weight):
        self.weight = weight

    def __call__(self, idx):
        self.idx = idx
        return self.weight[idx]

    def backward(self, grad):
        self.weight.g = torch.zeros_like(self.weight)
        self.weight.g.index_add_(0, self.idx, grad)

class Linear:
    def __init__(self, weight):
        self.weight = weight

    def __call__(self, inp):
        self.inp = inp
        return inp @ self.weight

    def backward(self, grad):
        self.weight.g = self.inp.T @ grad
        return grad @ self.weight.T

class Model:
    def __init__(self, emb, w):
        self.emb = Embedding(emb)
        self.lin = Linear(w)

    def __call__(self, idx, y):
        self.diff = self.lin(self.emb(idx)) - y
        return self.diff.pow(2).mean()

    def backward(self):
        grad = 2 * self.diff / self.diff.numel()
        grad = self.lin.backward(grad)
        self.emb.backward(grad)

def embed_step(idx, y, emb, w):
    model = Model(emb, w)
    loss = model(idx, y)
    model.backward()
    return loss
"""

# 11
ONE_HOT = Task(
    """
import torch
def ce_step(x, y, w):
    logits = x @ w
    logp = logits - logits.logsumexp(1, keepdim=True)
    target = torch.zeros_like(logits)
    target[torch.arange(len(y)), y] = 1.0
    w.g = x.T @ (logp.exp() - target) / len(y)
    return -(target * logp).sum(1).mean()
""",
    "ce_step",
    lambda g: {"x": r(g, 6, 3), "y": labels(g, 6, 4), "w": r(g, 3, 4)},
    ("w.g",),
)
ONE_HOT_OWN = """
import torch

def one_hot(y, n_classes):
    out = torch.zeros(len(y), n_classes)
    out[range(len(y)), y] = 1.
    return out

def softmax(z):
    e = (z - z.max(dim=1, keepdim=True).values).exp()
    return e / e.sum(dim=1, keepdim=True)

def ce_step(x, y, w):
    probs = softmax(x @ w)
    hot = one_hot(y, w.shape[1])
    loss = -(hot * probs.log()).sum() / len(x)
    w.g = x.T @ ((probs - hot) / len(x))
    return loss
"""

# 12
HOOKED = Task(
    """
def run(x, y, w1, b1, w2, b2):
    h = x @ w1 + b1
    a = h.clamp(min=0.)
    out = a @ w2 + b2
    means = [h.mean().item(), a.mean().item(), out.mean().item()]
    out_g = 2 * (out - y) / y.numel()
    w2.g = a.T @ out_g
    b2.g = out_g.sum(0)
    h_g = (out_g @ w2.T) * (h > 0)
    w1.g = x.T @ h_g
    b1.g = h_g.sum(0)
    return ((out - y) ** 2).mean(), means
""",
    "run",
    lambda g: {
        "x": r(g, 8, 3),
        "y": r(g, 8, 2),
        "w1": r(g, 3, 5),
        "b1": r(g, 5),
        "w2": r(g, 5, 2),
        "b2": r(g, 2),
    },
    ("w1.g", "b1.g", "w2.g", "b2.g"),
)
HOOKED_OWN = """
class Module:
    def __init__(self):
        self.hooks = []

    def __call__(self, inp):
        self.inp = inp
        self.out = self.forward(inp)
        for hook in self.hooks:
            hook(self, inp, self.out)
        return self.out

class Linear(Module):
    def __init__(self, w, b):
        super().__init__()
        self.w, self.b = w, b

    def forward(self, inp):
        return inp @ self.w + self.b

    def backward(self, grad):
        self.w.g = self.inp.T @ grad
        self.b.g = grad.sum(0)
        return grad @ self.w.T

class ReLU(Module):
    def forward(self, inp):
        return inp.clamp(min=0)

    def backward(self, grad):
        return grad * (self.inp > 0).float()

class Sequential(Module):
    def __init__(self, *layers):
        super().__init__()
        self.layers = layers

    def forward(self, inp):
        for layer in self.layers:
            inp = layer(inp)
        return inp

    def backward(self, grad):
        for layer in reversed(self.layers):
            grad = layer.backward(grad)
        return grad

def run(x, y, w1, b1, w2, b2):
    means = []
    model = Sequential(Linear(w1, b1), ReLU(), Linear(w2, b2))
    for m in model.layers:
        m.hooks.append(lambda mod, inp, out: means.append(out.mean().item()))
    pred = model(x)
    loss = ((pred - y) ** 2).mean()
    model.backward(2 * (pred - y) / pred.numel())
    return loss, means
"""

# 13
EARLY = Task(
    """
def early_stop(losses, patience):
    best, best_at, waited = float("inf"), -1, 0
    for epoch, loss in enumerate(losses):
        if loss < best:
            best, best_at, waited = loss, epoch, 0
        else:
            waited += 1
            if waited >= patience:
                break
    return best, best_at, epoch
""",
    "early_stop",
    lambda g: {"losses": (torch.linspace(2, 1, 10) + 0.4 * r(g, 10)).tolist(), "patience": 3},
)
EARLY_OWN = """
class EarlyStopping:
    def __init__(self, patience):
        self.patience = patience
        self.best = float('inf')
        self.best_epoch = -1
        self.bad_epochs = 0

    def update(self, epoch, loss):
        if loss < self.best:
            self.best = loss
            self.best_epoch = epoch
            self.bad_epochs = 0
        else:
            self.bad_epochs += 1
        return self.bad_epochs >= self.patience

def early_stop(losses, patience):
    stopper = EarlyStopping(patience)
    for epoch in range(len(losses)):
        if stopper.update(epoch, losses[epoch]):
            break
    return stopper.best, stopper.best_epoch, epoch
"""

# 14
LIN = Task(
    """
import torch
def lin(x, w, b):
    out = torch.zeros(x.shape[0], w.shape[1])
    for i in range(x.shape[0]):
        for j in range(w.shape[1]):
            for k in range(x.shape[1]):
                out[i, j] += x[i, k] * w[k, j]
    return out + b
""",
    "lin",
    lambda g: {"x": r(g, 5, 3), "w": r(g, 3, 4), "b": r(g, 4)},
    others=("def lin(x, w, b):\n    return x @ w + b\n",),
    sizes={"n": 5, "i": 3, "o": 4},
)
LIN_OWN = """
import torch

def matmul(a, b):
    n, inner = a.shape
    rows, m = b.shape
    assert inner == rows
    out = torch.zeros(n, m)
    for i in range(n):
        for j in range(m):
            total = 0.
            for k in range(inner):
                total += a[i, k] * b[k, j]
            out[i, j] = total
    return out

def lin(x, w, b):
    res = matmul(x, w)
    for row in range(len(res)):
        res[row] += b
    return res
"""

# 15
FORWARD = Task(
    """
def net(x, w1, b1, w2, b2):
    h = x @ w1 + b1
    a = h.clamp(min=0.)
    return a @ w2 + b2
""",
    "net",
    lambda g: {"x": r(g, 6, 4), "w1": r(g, 4, 5), "b1": r(g, 5), "w2": r(g, 5, 3), "b2": r(g, 3)},
    sizes={"n": 6, "i": 4, "h": 5, "o": 3},
)
FORWARD_OWN = """
def matmul(a, b):
    prods = a[:, :, None] * b[None, :, :]
    return prods.sum(dim=1)

def lin(x, w, b):
    return matmul(x, w) + b

def relu(x):
    return x.clamp_min(0.)

def net(x, w1, b1, w2, b2):
    layer1 = lin(x, w1, b1)
    layer1 = relu(layer1)
    layer2 = lin(layer1, w2, b2)
    return layer2
"""

# 16
EVALUATE = Task(
    """
import torch
def evaluate(x, y, w1, b1, w2, b2):
    h = (x @ w1 + b1).clamp(min=0.)
    logits = h @ w2 + b2
    logp = logits - logits.logsumexp(1, keepdim=True)
    loss = -logp[torch.arange(len(y)), y].mean()
    return loss, (logits.argmax(1) == y).float().mean()
""",
    "evaluate",
    lambda g: {
        "x": r(g, 8, 3),
        "y": labels(g, 8, 4),
        "w1": r(g, 3, 6),
        "b1": r(g, 6),
        "w2": r(g, 6, 4),
        "b2": r(g, 4),
    },
)
EVALUATE_OWN = """
def linear(x, w, b):
    return x @ w + b

def relu(x):
    return x.clamp(min=0.)

def softmax(x):
    shifted = x - x.max(1, keepdim=True)[0]
    exps = shifted.exp()
    return exps / exps.sum(1, keepdim=True)

def cross_entropy(logits, y):
    probs = softmax(logits)
    picked = probs[range(len(y)), y]
    return -picked.log().mean()

def accuracy(out, y):
    return (out.argmax(1) == y).float().mean()

def model(x, w1, b1, w2, b2):
    hidden = relu(linear(x, w1, b1))
    return linear(hidden, w2, b2)

def evaluate(x, y, w1, b1, w2, b2):
    out = model(x, w1, b1, w2, b2)
    loss = cross_entropy(out, y)
    acc = accuracy(out, y)
    return loss, acc
"""

# 17
REGRESS = Task(
    """
def regress(x, y, w1, b1, w2):
    h = x @ w1 + b1
    a = h.clamp(min=0.)
    out = a @ w2
    diff = out - y
    out_g = 2 * diff / len(y)
    w2.g = a.T @ out_g
    h_g = out_g[:, None] * w2 * (h > 0)
    w1.g = x.T @ h_g
    b1.g = h_g.sum(0)
    return (diff ** 2).mean()
""",
    "regress",
    lambda g: {"x": r(g, 7, 3), "y": r(g, 7), "w1": r(g, 3, 5), "b1": r(g, 5), "w2": r(g, 5)},
    ("w1.g", "b1.g", "w2.g"),
)
REGRESS_OWN = """
class Lin:
    def __init__(self, w, b): self.w, self.b = w, b

    def __call__(self, inp):
        self.inp = inp
        return inp @ self.w + self.b

    def bwd(self, grad):
        self.w.g = self.inp.T @ grad
        self.b.g = grad.sum(0)
        return grad @ self.w.T

class Relu:
    def __call__(self, inp):
        self.inp = inp
        return inp.clamp(min=0.)

    def bwd(self, grad):
        return (self.inp > 0).float() * grad

class Head:
    def __init__(self, w): self.w = w

    def __call__(self, inp):
        self.inp = inp
        return inp @ self.w[:, None]

    def bwd(self, grad):
        self.w.g = (self.inp.T @ grad)[:, 0]
        return grad @ self.w[None, :]

class Mse:
    def __call__(self, pred, targ):
        self.diff = pred.squeeze(1) - targ
        return self.diff.pow(2).mean()

    def bwd(self):
        return 2. * self.diff[:, None] / len(self.diff)

def regress(x, y, w1, b1, w2):
    lin, relu, head, mse = Lin(w1, b1), Relu(), Head(w2), Mse()
    loss = mse(head(relu(lin(x))), y)
    lin.bwd(relu.bwd(head.bwd(mse.bwd())))
    return loss
"""

# 18
MOMENTUM = Task(
    """
import torch
def fit(x, y, w, b, lr, beta, bs, epochs):
    vw, vb = torch.zeros_like(w), torch.zeros_like(b)
    for _ in range(epochs):
        for i in range(0, len(x), bs):
            xb, yb = x[i:i + bs], y[i:i + bs]
            out_g = 2 * (xb @ w + b - yb) / yb.numel()
            vw = beta * vw + xb.T @ out_g
            vb = beta * vb + out_g.sum(0)
            w = w - lr * vw
            b = b - lr * vb
    return w, b
""",
    "fit",
    lambda g: {
        "x": r(g, 10, 4),
        "y": r(g, 10, 3),
        "w": r(g, 4, 3),
        "b": r(g, 3),
        "lr": 0.1,
        "beta": 0.8,
        "bs": 5,
        "epochs": 2,
    },
)
MOMENTUM_OWN = """
def grads_of(xb, yb, params):
    w, b = params
    pred = xb @ w + b
    dpred = (pred - yb) * 2 / yb.numel()
    return [xb.T @ dpred, dpred.sum(0)]

def fit(x, y, w, b, lr, beta, bs, epochs):
    params = [w, b]
    vel = [0 * p for p in params]
    for epoch in range(epochs):
        for start in range(0, x.shape[0], bs):
            xb = x[start:start + bs]
            yb = y[start:start + bs]
            grads = grads_of(xb, yb, params)
            for k in range(len(params)):
                g = grads[k]
                vel[k] = beta * vel[k] + g
                params[k] = params[k] - lr * vel[k]
    return params[0], params[1]
"""

# 19
NLL = Task(
    """
import torch
def cross_entropy(logits, y):
    logp = logits - logits.logsumexp(1, keepdim=True)
    each = -logp[torch.arange(len(y)), y]
    return each.mean(), each
""",
    "cross_entropy",
    lambda g: {"logits": 2 * r(g, 7, 4), "y": labels(g, 7, 4)},
)
NLL_OWN = """
import torch

def logsumexp(row):
    top = row.max()
    total = 0.
    for v in row:
        total = total + (v - top).exp()
    return top + total.log()

def cross_entropy(logits, y):
    n = len(y)
    losses = torch.zeros(n)
    for i in range(n):
        losses[i] = logsumexp(logits[i]) - logits[i, y[i]]
    return losses.sum() / n, losses
"""

# 20
NORM = Task(
    """
import torch
def two_batches(x1, x2, gamma, beta, mom):
    run_m, run_v = torch.zeros_like(gamma), torch.ones_like(gamma)
    outs = []
    for x in (x1, x2):
        m, v = x.mean(0), x.var(0, unbiased=False)
        run_m = (1 - mom) * run_m + mom * m
        run_v = (1 - mom) * run_v + mom * v
        outs.append(gamma * (x - m) / (v + 1e-5).sqrt() + beta)
    return outs[0], outs[1], run_m, run_v
""",
    "two_batches",
    lambda g: {"x1": r(g, 7, 3), "x2": r(g, 5, 3), "gamma": r(g, 3), "beta": r(g, 3), "mom": 0.3},
)
NORM_OWN = """
import torch

class BatchNorm:
    def __init__(self, gamma, beta, mom, eps=1e-5):
        self.gamma, self.beta = gamma, beta
        self.mom, self.eps = mom, eps
        self.mean = torch.zeros(len(gamma))
        self.var = torch.ones(len(gamma))

    def moments(self, x):
        total = torch.zeros(x.shape[1])
        squares = torch.zeros(x.shape[1])
        for row in x:
            total += row
            squares += row ** 2
        mean = total / len(x)
        var = squares / len(x) - mean ** 2
        return mean, var

    def __call__(self, x):
        mean, var = self.moments(x)
        self.mean = self.mean + self.mom * (mean - self.mean)
        self.var = self.var + self.mom * (var - self.var)
        xhat = (x - mean) / (var + self.eps).sqrt()
        return self.gamma * xhat + self.beta

def two_batches(x1, x2, gamma, beta, mom):
    bn = BatchNorm(gamma, beta, mom)
    out1 = bn(x1)
    out2 = bn(x2)
    return out1, out2, bn.mean, bn.var
"""

FIFTH = [
    _bug(
        "einsum_two_layers",
        TWO_LAYERS,
        EINSUM,
        ("'ni,nj->ij', inp, out_grad)", "'ni,nj->ji', inp, out_grad)  # WRONG"),
    ),
    _bug(
        "numeric_jacobian",
        JACOBIAN,
        JACOBIAN_OWN,
        ("down = x.clone()", "down = x  # WRONG"),
        ("down[j] -= eps", "down[j] -= eps  # WRONG"),
    ),
    _bug(
        "gradient_check",
        GRAD_CHECK,
        GRAD_CHECK_OWN,
        ("(lp - lm) / (2 * h)", "(lp - lm) / 2 * h  # WRONG"),
    ),
    _bug(
        "accuracy_over_batches",
        BATCH_ACCURACY,
        BATCH_ACCURACY_OWN,
        ("range(0, len(self.x), self.bs):", "range(0, len(self.x) - self.bs, self.bs):  # WRONG"),
    ),
    _bug(
        "weight_decay",
        DECAY,
        DECAY_OWN,
        (
            "            p.g += self.wd * p\n            p -= self.lr * p.g\n",
            "            p -= self.lr * p.g  # WRONG\n            p.g += self.wd * p\n",
        ),
    ),
    _bug(
        "step_schedule",
        SCHEDULE,
        SCHEDULE_OWN,
        ("drops = epoch // every", "drops = epoch / every  # WRONG"),
    ),
    _bug("validation_split", SPLIT, SPLIT_OWN, ("scaler.fit(x_train)", "scaler.fit(x)  # WRONG")),
    _bug(
        "leaky_relu_layers",
        LEAKY,
        LEAKY_OWN,
        (
            "torch.where(self.x > 0, grad, self.slope * grad)",
            "torch.where(self.x > 0, grad, self.slope)  # WRONG",
        ),
    ),
    _bug(
        "sigmoid_bce",
        BCE,
        BCE_OWN,
        ("sigmoid(logits).clamp(EPS, 1 - EPS)", "sigmoid(logits)  # WRONG"),
    ),
    _bug(
        "embedding_model",
        EMBED,
        EMBED_OWN,
        ("self.weight.g.index_add_(0, self.idx, grad)", "self.weight.g[self.idx] += grad  # WRONG"),
    ),
    _bug(
        "one_hot_targets",
        ONE_HOT,
        ONE_HOT_OWN,
        ("out[range(len(y)), y] = 1.", "out[:, y] = 1.  # WRONG"),
    ),
    _bug(
        "sequential_hooks",
        HOOKED,
        HOOKED_OWN,
        ("for layer in reversed(self.layers):", "for layer in self.layers:  # WRONG"),
    ),
    _bug(
        "early_stopping",
        EARLY,
        EARLY_OWN,
        ("            self.best = loss\n", ""),
        (
            "            self.bad_epochs += 1\n",
            "            self.bad_epochs += 1\n        self.best = loss  # WRONG\n",
        ),
    ),
    _bug("matmul_loops", LIN, LIN_OWN, ("for k in range(inner):", "for k in range(m):  # WRONG")),
    _bug(
        "matmul_broadcast", FORWARD, FORWARD_OWN, ("prods.sum(dim=1)", "prods.sum(dim=0)  # WRONG")
    ),
    _bug(
        "evaluate_classifier",
        EVALUATE,
        EVALUATE_OWN,
        ("return linear(hidden, w2, b2)", "return softmax(linear(hidden, w2, b2))  # WRONG"),
    ),
    _bug(
        "regression_layers",
        REGRESS,
        REGRESS_OWN,
        ("pred.squeeze(1) - targ", "pred - targ  # WRONG"),
    ),
    _bug(
        "momentum_fit",
        MOMENTUM,
        MOMENTUM_OWN,
        ("params[k] - lr * vel[k]", "params[k] - lr * g  # WRONG"),
    ),
    _bug(
        "cross_entropy_loops",
        NLL,
        NLL_OWN,
        ("losses = torch.zeros(n)", "losses = torch.zeros_like(y)  # WRONG"),
        ("- logits[i, y[i]]", "- logits[i, y[i]]  # WRONG"),
    ),
    _bug(
        "batch_norm",
        NORM,
        NORM_OWN,
        ("var = squares / len(x) - mean ** 2", "var = mean ** 2 - squares / len(x)  # WRONG"),
    ),
]
