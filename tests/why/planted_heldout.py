"""A held-out set of planted bugs, written by someone who had not seen how `why` works; run once, and the first result is what is reported."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.planted_run import Planted, Task


def _rand(gen: torch.Generator, *shape: int) -> torch.Tensor:
    return torch.randn(*shape, generator=gen)


def _mlp(gen: torch.Generator) -> dict[str, Any]:
    return {
        "x": _rand(gen, 6, 4), "y": _rand(gen, 6), "w1": _rand(gen, 4, 5), "b1": _rand(gen, 5), "w2": _rand(gen, 5, 1), "b2": _rand(gen, 1),
    }  # fmt: skip


LAYERS = Task(
    '''
class Module():
    def __call__(self, *args):
        self.args = args
        self.out = self.forward(*args)
        return self.out
    def backward(self): self.bwd(self.out, *self.args)

class Relu(Module):
    def forward(self, inp): return inp.clamp_min(0.)
    def bwd(self, out, inp): inp.g = (inp > 0).float() * out.g

class Lin(Module):
    def __init__(self, w, b): self.w, self.b = w, b
    def forward(self, inp): return inp @ self.w + self.b
    def bwd(self, out, inp):
        inp.g = out.g @ self.w.t()
        self.w.g = inp.t() @ out.g
        self.b.g = out.g.sum(0)

class Mse(Module):
    def forward(self, inp, targ): return (inp.squeeze(-1) - targ).pow(2).mean()
    def bwd(self, out, inp, targ): inp.g = 2. * (inp.squeeze(-1) - targ).unsqueeze(-1) / targ.shape[0]

class Model():
    def __init__(self, w1, b1, w2, b2):
        self.layers = [Lin(w1, b1), Relu(), Lin(w2, b2)]
        self.loss = Mse()
    def __call__(self, x, targ):
        for l in self.layers: x = l(x)
        return self.loss(x, targ)
    def backward(self):
        self.loss.backward()
        for l in reversed(self.layers): l.backward()
''', "run", _mlp,
    drive='''
from planted import Model
def run(x, y, w1, b1, w2, b2):
    model = Model(w1, b1, w2, b2)
    loss = model(x, y)
    model.backward()
    return {"loss": loss, **{name: getattr(p, "g", None) for name, p in zip(["w1.g", "b1.g", "w2.g", "b2.g"], [w1, b1, w2, b2])}}
''',
    sizes={"n": 6, "i": 4, "h": 5},
)  # fmt: skip
# A learner's program: a base class that keeps the input, and gradients that are handed back.
HANDED = """
class Layer:
    def __call__(self, x):
        self.inp = x
        self.out = self.forward(x)
        return self.out

class Linear(Layer):
    def __init__(self, w, b):
        self.w = w
        self.b = b
    def forward(self, x):
        return x @ self.w + self.b
    def backward(self, g):
        self.w.g = self.inp.t() @ g
        self.b.g = g.sum(0)
        return g @ self.w.t()

class ReLU(Layer):
    def forward(self, x):
        return x.clamp(min=0.)
    def backward(self, g):
        on = (self.inp > 0).float()
        return on * g

class Model:
    def __init__(self, w1, b1, w2, b2):
        self.layers = [Linear(w1, b1), ReLU(), Linear(w2, b2)]
    def __call__(self, x, y):
        for layer in self.layers:
            x = layer(x)
        self.err = x.squeeze(-1) - y
        return (self.err ** 2).mean()
    def backward(self):
        g = (2 * self.err / len(self.err))[:, None]
        for layer in reversed(self.layers):
            g = layer.backward(g)
        return g
"""
# Another: no base class, gradients on the tensors, outer products.
OUTER = """
class Relu:
    def __call__(self, inp):
        self.inp = inp
        self.out = inp * (inp > 0)
        return self.out
    def backward(self):
        self.inp.g = self.out.g * (self.inp > 0)

class Lin:
    def __init__(self, w, b):
        self.w, self.b = w, b
    def __call__(self, inp):
        self.inp = inp
        self.out = inp @ self.w + self.b
        return self.out
    def backward(self):
        grad = self.out.g
        each = self.inp[:, :, None] * grad[:, None, :]
        self.w.g = each.sum(0)
        self.b.g = grad.sum(0)
        self.inp.g = grad @ self.w.T

class Mse:
    def __call__(self, pred, targ):
        self.pred = pred
        self.diff = pred - targ[:, None]
        self.out = (self.diff * self.diff).mean()
        return self.out
    def backward(self):
        n = self.pred.shape[0]
        self.pred.g = 2. * self.diff / n

class Model:
    def __init__(self, w1, b1, w2, b2):
        self.l1, self.act, self.l2, self.mse = Lin(w1, b1), Relu(), Lin(w2, b2), Mse()
    def __call__(self, x, y):
        pred = self.l2(self.act(self.l1(x)))
        return self.mse(pred, y)
    def backward(self):
        self.mse.backward()
        self.l2.backward()
        self.act.backward()
        self.l1.backward()
"""


TRAIN = Task(
    '''
def train(x, y, w1, b1, w2, b2, lr, steps):
    for _ in range(steps):
        z = x @ w1 + b1
        h = z.clamp_min(0.)
        p = h @ w2 + b2
        gp = 2 * (p - y[:, None]) / len(y)
        gw2, gb2 = h.T @ gp, gp.sum(0)
        gz = (gp @ w2.T) * (z > 0)
        gw1, gb1 = x.T @ gz, gz.sum(0)
        w1, b1 = w1 - lr * gw1, b1 - lr * gb1
        w2, b2 = w2 - lr * gw2, b2 - lr * gb2
    return w1, b1, w2, b2
''', "train", lambda gen: {**_mlp(gen), "lr": 0.05, "steps": 3},
    sizes={"n": 6, "i": 4, "h": 5},
)  # fmt: skip
HELPERS = """
def lin(x, w, b):
    return x @ w + b

def lin_back(x, w, g):
    gw = x.T @ g
    gb = g.sum(0)
    return g @ w.T, gw, gb

def train(x, y, w1, b1, w2, b2, lr, steps):
    for step in range(steps):
        z = lin(x, w1, b1)
        h = z * (z > 0)
        out = lin(h, w2, b2)
        diff = out.squeeze(1) - y
        g = 2 * diff[:, None] / x.shape[0]
        g, gw2, gb2 = lin_back(h, w2, g)
        g = g * (z > 0)
        g, gw1, gb1 = lin_back(x, w1, g)
        w1 -= lr * gw1
        b1 -= lr * gb1
        w2 -= lr * gw2
        b2 -= lr * gb2
    return w1, b1, w2, b2
"""
INLINE = """
def train(x, y, w1, b1, w2, b2, lr, steps):
    for i in range(steps):
        # forward
        h = x @ w1
        h = h + b1
        h = h.clamp(min=0)
        pred = h @ w2 + b2
        # backward
        dpred = ((pred[:, 0] - y) * 2 / len(y)).unsqueeze(1)
        dw2 = h.t() @ dpred
        db2 = dpred.sum(0)
        dh = dpred @ w2.t()
        w2 = w2 - lr * dw2
        b2 = b2 - lr * db2
        dz = dh * (h > 0)
        dw1 = x.t() @ dz
        db1 = dz.sum(0)
        w1 = w1 - lr * dw1
        b1 = b1 - lr * db1
    return w1, b1, w2, b2
"""
PARAMS = """
import torch

class Param:
    def __init__(self, value):
        self.v = value
        self.g = torch.zeros_like(value)

class Net:
    def __init__(self, *values):
        self.params = [Param(v) for v in values]
        self.w1, self.b1, self.w2, self.b2 = self.params
    def zero(self):
        for p in self.params:
            p.g = torch.zeros_like(p.v)
    def __call__(self, x):
        self.x = x
        self.z = x @ self.w1.v + self.b1.v
        self.h = torch.relu(self.z)
        self.out = self.h @ self.w2.v + self.b2.v
        return self.out
    def backward(self, y):
        g = 2 * (self.out - y.reshape(-1, 1)) / len(y)
        self.w2.g += self.h.T @ g
        self.b2.g += g.sum(0)
        g = g @ self.w2.v.T * (self.z > 0)
        self.w1.g += self.x.T @ g
        self.b1.g += g.sum(0)
    def step(self, lr):
        for p in self.params:
            p.v = p.v - lr * p.g

def train(x, y, w1, b1, w2, b2, lr, steps):
    net = Net(w1, b1, w2, b2)
    for step in range(steps):
        net.zero()
        net(x)
        net.backward(y)
        net.step(lr)
    return tuple(p.v for p in net.params)
"""


RNN = Task(
    '''
import torch
def rnn(xs, h0, wx, wh, b):
    h, outs = h0, []
    for x in xs:
        h = torch.tanh(x @ wx + h @ wh + b)
        outs.append(h)
    return torch.stack(outs)
''', "rnn", lambda gen: {"xs": _rand(gen, 4, 3), "h0": _rand(gen, 5), "wx": _rand(gen, 3, 5), "wh": _rand(gen, 5, 5) / 2, "b": _rand(gen, 5)},
    sizes={"t": 4, "i": 3, "h": 5},
)  # fmt: skip
RNN_LOOP = """
import torch
def rnn(xs, h0, wx, wh, b):
    T = xs.shape[0]
    out = torch.zeros(T, len(b))
    h = h0
    for t in range(T):
        a = xs[t] @ wx + b
        r = h @ wh
        h = torch.tanh(a + r)
        out[t] = h
    return out
"""


BIGRAM = Task(
    '''
import torch
def bigram(text, size):
    n = torch.ones(size, size)
    for a, b in zip(text, text[1:]): n[a, b] += 1
    p = n / n.sum(1, keepdim=True)
    return p, -torch.stack([p[a, b].log() for a, b in zip(text, text[1:])]).mean()
''', "bigram", lambda gen: {"text": torch.randint(4, (14,), generator=gen).tolist(), "size": 4},
    sizes={"v": 4},
)  # fmt: skip
BIGRAM_LOOP = """
import torch
def bigram(text, size):
    counts = torch.zeros(size, size)
    for i in range(len(text) - 1):
        counts[text[i], text[i + 1]] += 1
    counts = counts + 1
    rows = counts.sum(1)
    probs = counts / rows[:, None]
    total = 0.
    for i in range(len(text) - 1):
        total += probs[text[i], text[i + 1]].log()
    return probs, -total / (len(text) - 1)
"""


SPLIT = Task(
    '''
def standardise(x):
    cut = int(len(x) * 0.75)
    train, valid = x[:cut], x[cut:]
    m, s = train.mean(0), train.std(0)
    return (train - m) / s, (valid - m) / s
''', "standardise", lambda gen: {"x": _rand(gen, 8, 3) * 2 + 5},
    sizes={"n": 8, "c": 3},
)  # fmt: skip
SPLIT_STEPS = """
def standardise(x):
    n = len(x)
    cut = n * 3 // 4
    train = x[:cut]
    rest = x[cut:]
    mu = train.mean(0)
    sd = train.std(0)
    train = (train - mu) / sd
    rest = (rest - mu) / sd
    return train, rest
"""
SPLIT_REUSED = """
def standardise(x):
    cut = int(len(x) * 0.75)
    train, valid = x[:cut], x[cut:]
    train = (train - train.mean(0)) / train.std(0)
    valid = (valid - train.mean(0)) / train.std(0)  # WRONG
    return train, valid
"""


ATTEND = Task(
    '''
import torch
def attend(q, k, v):
    t, d = q.shape
    s = q @ k.T / d ** 0.5
    s = s.masked_fill(torch.triu(torch.ones(t, t), 1).bool(), -torch.inf)
    return torch.softmax(s, -1) @ v
''', "attend", lambda gen: {"q": _rand(gen, 5, 3), "k": _rand(gen, 5, 3), "v": _rand(gen, 5, 2)},
    others=('''
import torch
def attend(q, k, v):
    s = q @ k.T / q.shape[1] ** 0.5
    e = (s - s.max()).exp() * torch.tril(torch.ones_like(s))
    return e @ v / e.sum(1)[:, None]
''',),
    sizes={"t": 5, "d": 3, "o": 2},
)  # fmt: skip
ATTEND_FILLED = """
import math
import torch

def softmax(x):
    top = x.max(1, keepdim=True).values
    e = torch.exp(x - top)
    return e / e.sum(1, keepdim=True)

def attend(q, k, v):
    n = q.shape[0]
    scores = torch.matmul(q, k.transpose(0, 1)) / math.sqrt(q.shape[1])
    future = torch.triu(torch.ones(n, n), diagonal=1) == 1
    scores[future] = float("-inf")
    weights = softmax(scores)
    return weights @ v
"""
ATTEND_HEAD = """
import torch

class Head:
    def __init__(self, dim):
        self.scale = dim ** -0.5
    def scores(self, q, k):
        s = q @ k.T
        return s * self.scale
    def __call__(self, q, k, v):
        s = self.scores(q, k)
        past = torch.tril(torch.ones(len(q), len(k)))
        e = s.exp() * past
        tot = e.sum(1, keepdim=True)
        self.a = e / tot
        return self.a @ v

def attend(q, k, v):
    head = Head(q.shape[-1])
    return head(q, k, v)
"""


ADAM = Task(
    '''
def adam(w, grads, lr, b1, b2, eps):
    m, v = 0 * w, 0 * w
    for t, g in enumerate(grads, 1):
        m = b1 * m + (1 - b1) * g
        v = b2 * v + (1 - b2) * g ** 2
        w = w - lr * (m / (1 - b1 ** t)) / ((v / (1 - b2 ** t)).sqrt() + eps)
    return w
''', "adam", lambda gen: {"w": _rand(gen, 3), "grads": [_rand(gen, 3) for _ in range(4)], "lr": 0.1, "b1": 0.9, "b2": 0.99, "eps": 1e-6},
)  # fmt: skip
ADAM_CLASS = """
class Adam:
    def __init__(self, lr, b1, b2, eps):
        self.lr, self.b1, self.b2, self.eps = lr, b1, b2, eps
        self.t = 1
        self.m = 0.
        self.v = 0.
    def step(self, w, g):
        self.m = self.b1 * self.m + (1 - self.b1) * g
        self.v = self.b2 * self.v + (1 - self.b2) * g * g
        mhat = self.m / (1 - self.b1 ** self.t)
        vhat = self.v / (1 - self.b2 ** self.t)
        self.t += 1
        return w - self.lr * mhat / (vhat.sqrt() + self.eps)

def adam(w, grads, lr, b1, b2, eps):
    opt = Adam(lr, b1, b2, eps)
    for g in grads:
        w = opt.step(w, g)
    return w
"""


BIG_SCORES = Task(
    '''
def loss(x, y):
    m = x.max(-1, keepdim=True).values
    lse = m.squeeze(-1) + (x - m).exp().sum(-1).log()
    return (lse - x[range(len(y)), y]).mean()
''', "loss", lambda gen: {"x": _rand(gen, 4, 5) * 3 + 100, "y": torch.tensor([2, 0, 4, 1])},
    sizes={"n": 4, "c": 5},
)  # fmt: skip
BIG_SOFTMAX = """
def softmax(x):
    e = (x - x.max(1, keepdim=True).values).exp()
    total = e.sum(1, keepdim=True)
    return e / total

def loss(x, y):
    p = softmax(x)
    picked = p[range(len(y)), y]
    return -picked.log().mean()
"""


RES = Task(
    '''
class Res:
    def __init__(self, w): self.w = w
    def __call__(self, x):
        self.x, self.z = x, x @ self.w
        return x + self.z.clamp_min(0.)
    def backward(self, g):
        gz = g * (self.z > 0)
        self.w.g = self.x.T @ gz
        return g + gz @ self.w.T
''', "run", lambda gen: {"x": _rand(gen, 6, 4), "g": _rand(gen, 6, 4), "w": _rand(gen, 4, 4)},
    drive='''
from planted import Res
def run(x, g, w):
    block = Res(w)
    out = block(x)
    back = block.backward(g)
    return {"out": out, "x.g": back, "w.g": getattr(w, "g", None)}
''',
    sizes={"n": 6, "d": 4},
)  # fmt: skip
RES_INPLACE = """
class Res:
    def __init__(self, w):
        self.w = w
    def __call__(self, x):
        self.x = x
        self.z = x @ self.w
        return x + self.z.relu()
    def backward(self, g):
        d = g.clone()
        d[self.z <= 0] = 0.
        self.w.g = self.x.T @ d
        back = d @ self.w.T
        return g + back
"""


POOL = Task(
    '''
def maxpool(img):
    h, w = img.shape
    return img.reshape(h // 2, 2, w // 2, 2).amax((1, 3))
''', "maxpool", lambda gen: {"img": _rand(gen, 4, 6) - 1.5},
    sizes={"h": 4, "w": 6},
)  # fmt: skip
POOL_LOOPS = """
import torch
def maxpool(img):
    h, w = img.shape
    out = torch.zeros(h // 2, w // 2)
    for r in range(h // 2):
        for c in range(w // 2):
            best = img[2 * r, 2 * c]
            for i in range(2):
                for j in range(2):
                    v = img[2 * r + i, 2 * c + j]
                    if v > best:
                        best = v
            out[r, c] = best
    return out
"""


EPOCH = Task(
    '''
def fit(x, y, w, lr, bs):
    for i in range(0, len(x), bs):
        xb, yb = x[i:i+bs], y[i:i+bs]
        w = w - lr * 2 * xb.T @ (xb @ w - yb) / len(xb)
    return w
''', "fit", lambda gen: {"x": _rand(gen, 12, 3), "y": _rand(gen, 12), "w": _rand(gen, 3), "lr": 0.1, "bs": 4},
    sizes={"n": 12, "i": 3},
)  # fmt: skip
EPOCH_SHADOWED = """
def fit(x, y, w, lr, bs):
    n = len(x)
    for i in range(0, n, bs):
        x = x[i:i + bs]  # WRONG
        y = y[i:i + bs]
        err = x @ w - y
        grad = 2 * (x * err[:, None]).mean(0)
        w = w - lr * grad
    return w
"""


BCE = Task(
    '''
class BCE:
    def __call__(self, x, y):
        self.p, self.y = x.sigmoid(), y
        return -(y * self.p.log() + (1 - y) * (1 - self.p).log()).mean()
    def backward(self): return (self.p - self.y) / len(self.y)
''', "run", lambda gen: {"x": _rand(gen, 6), "y": torch.tensor([0.0, 1.0, 1.0, 0.0, 1.0, 0.0])},
    drive='''
from planted import BCE
def run(x, y):
    bce = BCE()
    loss = bce(x, y)
    return {"loss": loss, "x.g": bce.backward()}
''',
    sizes={"n": 6},
)  # fmt: skip
BCE_STEPS = """
import torch

def sigmoid(z):
    return 1 / (1 + torch.exp(-z))

class BCE:
    def __call__(self, z, y):
        self.p = sigmoid(z)
        self.y = y
        yes = y * torch.log(self.p)
        no = (1 - y) * torch.log(1 - self.p)
        both = yes + no
        return -both.mean()
    def backward(self):
        n = self.y.shape[0]
        return (self.p - self.y) / n
"""


def _but(source: str, old: str, new: str) -> str:
    assert source.count(old) == 1, old
    return source.replace(old, new)


HELDOUT = [
    Planted("relu's mask on the gradient", LAYERS, _but(HANDED, "on = (self.inp > 0).float()", "on = (g > 0).float()  # WRONG")),
    Planted("mean for sum in the weights' gradient", LAYERS, _but(OUTER, "self.w.g = each.sum(0)", "self.w.g = each.mean(0)  # WRONG")),
    Planted("[n,1] minus [n]", LAYERS, _but(OUTER, "self.diff = pred - targ[:, None]", "self.diff = pred - targ  # WRONG")),
    Planted("bias gradient without its sum", TRAIN, _but(HELPERS, "gb = g.sum(0)", "gb = g  # WRONG")),
    Planted(
        "weights stepped before they are used", TRAIN,
        _but(
            _but(INLINE, "        dh = dpred @ w2.t()\n", ""),
            "        b2 = b2 - lr * db2\n", "        b2 = b2 - lr * db2\n        dh = dpred @ w2.t()  # WRONG\n",
        ),
        nth=1,
    ),
    Planted("bias after relu", TRAIN, _but(INLINE, "        h = h + b1\n        h = h.clamp(min=0)\n", "        h = h.clamp(min=0)  # WRONG\n        h = h + b1\n")),
    Planted(
        "gradients never set to zero", TRAIN,
        _but(_but(PARAMS, "        net.zero()\n", ""), "self.w2.g += self.h.T @ g", "self.w2.g += self.h.T @ g  # WRONG"),
        nth=2,
    ),
    Planted("always the first state", RNN, _but(RNN_LOOP, "r = h @ wh", "r = h0 @ wh  # WRONG"), nth=2),
    Planted("row totals along the columns", BIGRAM, _but(BIGRAM_LOOP, "probs = counts / rows[:, None]", "probs = counts / rows  # WRONG")),
    Planted("a cut that is no int", SPLIT, _but(SPLIT_STEPS, "cut = n * 3 // 4", "cut = n * 3 / 4  # WRONG")),
    Planted("statistics of what is standardised already", SPLIT, SPLIT_REUSED),
    Planted("the present masked too", ATTEND, _but(ATTEND_FILLED, "torch.triu(torch.ones(n, n), diagonal=1) == 1", "torch.triu(torch.ones(n, n)) == 1  # WRONG")),
    Planted("keys ask the queries", ATTEND, _but(ATTEND_HEAD, "s = q @ k.T", "s = k @ q.T  # WRONG")),
    Planted("weights add up down the columns", ATTEND, _but(ATTEND_HEAD, "tot = e.sum(1, keepdim=True)", "tot = e.sum(0, keepdim=True)  # WRONG")),
    # Either is right to name: a count from 1, or a power of t + 1.
    Planted("first step counted as zero", ADAM, _but(_but(ADAM_CLASS, "self.t = 1\n", "self.t = 0  # WRONG\n"), "mhat = self.m / (1 - self.b1 ** self.t)", "mhat = self.m / (1 - self.b1 ** self.t)  # WRONG")),
    Planted("exp overflows", BIG_SCORES, _but(BIG_SOFTMAX, "e = (x - x.max(1, keepdim=True).values).exp()", "e = x.exp()  # WRONG")),
    # Either is right to name: the second name, or the write that reaches g through it.
    Planted("gradient overwritten through a second name", RES, _but(_but(RES_INPLACE, "d = g.clone()", "d = g  # WRONG"), "d[self.z <= 0] = 0.", "d[self.z <= 0] = 0.  # WRONG")),
    Planted("maximum starts at zero", POOL, _but(POOL_LOOPS, "best = img[2 * r, 2 * c]", "best = 0.  # WRONG")),
    Planted("batch takes the name of the data", EPOCH, EPOCH_SHADOWED),
    Planted("minus between the two halves", BCE, _but(BCE_STEPS, "both = yes + no", "both = yes - no  # WRONG")),
]  # fmt: skip
