"""Thirty-six planted bugs in the lesson's style: which statement makes the first wrong value? The line is marked in each source."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.planted_run import Planted, Task

SIZES = {"n": 7, "i": 5, "h": 4, "o": 3}


def _rand(gen: torch.Generator, *shape: int) -> torch.Tensor:
    return torch.randn(*shape, generator=gen)


# -- single functions -----------------------------------------------------------------------------------------------------------------


def _layer(gen: torch.Generator) -> dict[str, Any]:
    return {"x": _rand(gen, 7, 5), "w": _rand(gen, 5, 3), "b": _rand(gen, 3)}


LIN = Task(
    "def lin(x, w, b):\n    return x @ w + b\n", "lin", _layer, sizes={"n": 7, "i": 5, "o": 3}
)
RELU = Task(
    "def relu(x):\n    return x.clamp_min(0.)\n", "relu", lambda gen: {"x": _rand(gen, 7, 5)}
)


def _residual(gen: torch.Generator) -> dict[str, Any]:
    return {"out": _rand(gen, 7, 1), "targ": _rand(gen, 7)}


MSE = Task(
    "def mse(out, targ):\n    return (out[:, 0] - targ).pow(2).mean()\n", "mse", _residual,
    others=("def mse(out, targ):\n    diff = out.squeeze(-1) - targ\n    return (diff ** 2).sum() / len(diff)\n",), sizes={"n": 7},
)  # fmt: skip
MSE_GRAD = Task(
    "def mse_grad(out, targ):\n    diff = out.squeeze(-1) - targ\n    out.g = 2. * diff[:, None] / out.shape[0]\n", "mse_grad", _residual,
    ("out.g",), others=("def mse_grad(out, targ):\n    n = len(targ)\n    out.g = ((out[:, 0] - targ) * (2 / n)).unsqueeze(1)\n",),
    sizes={"n": 7},
)  # fmt: skip


def _relu_case(gen: torch.Generator) -> dict[str, Any]:
    inp = _rand(gen, 7, 4)
    out = inp.clamp_min(0.0)
    out.g = _rand(gen, 7, 4)
    return {"inp": inp, "out": out}


RELU_GRAD = Task(
    "def relu_grad(inp, out):\n    inp.g = (inp > 0).float() * out.g\n", "relu_grad", _relu_case, ("inp.g",),
    others=("def relu_grad(inp, out):\n    g = out.g.clone()\n    g[inp <= 0] = 0\n    inp.g = g\n",),
)  # fmt: skip


def _lin_case(gen: torch.Generator) -> dict[str, Any]:
    inp, w, b = _rand(gen, 7, 5), _rand(gen, 5, 3), _rand(gen, 3)
    out = inp @ w + b
    out.g = _rand(gen, 7, 3)
    return {"inp": inp, "out": out, "w": w, "b": b}


LIN_GRAD = Task(
    "def lin_grad(inp, out, w, b):\n    inp.g = out.g @ w.T\n    w.g = (inp[:, :, None] * out.g[:, None, :]).sum(0)\n    b.g = out.g.sum(0)\n",
    "lin_grad", _lin_case, ("inp.g", "w.g", "b.g"),
    others=("def lin_grad(inp, out, w, b):\n    inp.g = out.g @ w.t()\n    w.g = inp.t() @ out.g\n    b.g = out.g.sum(0)\n",),
    sizes={"n": 7, "i": 5, "o": 3},
)  # fmt: skip

SINGLE = [
    Planted("bias left out", LIN, "def lin(x, w, b):\n    return x @ w  # WRONG\n"),
    Planted("bias taken off", LIN, "def lin(x, w, b):\n    z = x @ w\n    z = z - b  # WRONG\n    return z\n"),
    Planted("relu keeps the negatives", RELU, "def relu(x):\n    y = x.clamp_max(0.)  # WRONG\n    return y\n"),
    Planted("relu of the absolute value", RELU, "def relu(x):\n    a = x.abs()  # WRONG\n    return a\n"),
    Planted("every output met every target", MSE, "def mse(out, targ):\n    diff = out - targ  # WRONG\n    return (diff ** 2).mean()\n"),
    Planted("sum for mean", MSE, "def mse(out, targ):\n    diff = out[:, 0] - targ\n    sq = diff ** 2\n    return sq.sum()  # WRONG\n", says="n"),
    Planted("not squared", MSE, "def mse(out, targ):\n    diff = out[:, 0] - targ\n    return diff.mean()  # WRONG\n"),
    Planted(
        "sign of the residual", MSE_GRAD,
        "def mse_grad(out, targ):\n    diff = targ - out.squeeze(-1)  # WRONG\n    out.g = 2. * diff[:, None] / out.shape[0]\n",
    ),
    Planted(
        "no factor 2", MSE_GRAD,
        "def mse_grad(out, targ):\n    diff = out.squeeze(-1) - targ\n    out.g = diff.unsqueeze(-1) / len(diff)  # WRONG\n", says="half",
    ),
    Planted(
        "divided by the wrong size", MSE_GRAD,
        "def mse_grad(out, targ):\n    n = out.shape[1]  # WRONG\n    diff = out[:, 0] - targ\n    out.g = 2 * diff[:, None] / n\n",
    ),
    Planted(
        "no second axis for the target", MSE_GRAD,
        "def mse_grad(out, targ):\n    n = len(targ)\n    d = out - targ  # WRONG\n    out.g = 2 * d / n\n",
    ),
    Planted("mask lost", RELU_GRAD, "def relu_grad(inp, out):\n    inp.g = out.g  # WRONG\n"),
    Planted("mask of the gradient", RELU_GRAD, "def relu_grad(inp, out):\n    mask = (out.g > 0).float()  # WRONG\n    inp.g = mask * out.g\n"),
    Planted("mask inverted", RELU_GRAD, "def relu_grad(inp, out):\n    mask = inp < 0  # WRONG\n    inp.g = mask.float() * out.g\n"),
    Planted("mask alone", RELU_GRAD, "def relu_grad(inp, out):\n    mask = (inp > 0).float()\n    inp.g = mask  # WRONG\n"),
    Planted(
        "mask in place, on the wrong side", RELU_GRAD,
        "def relu_grad(inp, out):\n    g = out.g.clone()\n    g[inp > 0] = 0  # WRONG\n    inp.g = g\n",
    ),
    Planted(
        "weights' gradient transposed", LIN_GRAD,
        "def lin_grad(inp, out, w, b):\n    inp.g = out.g @ w.T\n    w.g = out.g.T @ inp  # WRONG\n    b.g = out.g.sum(0)\n", says="transpose",
    ),
    Planted(
        "bias summed over the outputs", LIN_GRAD,
        "def lin_grad(inp, out, w, b):\n    inp.g = out.g @ w.T\n    w.g = inp.T @ out.g\n    b.g = out.g.sum(1)  # WRONG\n",
    ),
    Planted(
        "product summed over the inputs", LIN_GRAD,
        "def lin_grad(inp, out, w, b):\n    inp.g = out.g @ w.T\n    p = inp[:, :, None] * out.g[:, None, :]\n    w.g = p.sum(1)  # WRONG\n"
        "    b.g = out.g.sum(0)\n",
    ),
    Planted(
        "out in place of its gradient", LIN_GRAD,
        "def lin_grad(inp, out, w, b):\n    inp.g = out.g @ w.T\n    p = inp.unsqueeze(-1) * out.unsqueeze(1)  # WRONG\n"
        "    w.g = p.sum(0)\n    b.g = out.g.sum(0)\n",
    ),
    Planted(
        "mean over the rows", LIN_GRAD,
        "def lin_grad(inp, out, w, b):\n    b.g = out.g.mean(0)  # WRONG\n    inp.g = out.g @ w.T\n    w.g = inp.T @ out.g\n", says="n",
    ),
    Planted(
        "an operand turned a line before its product", LIN_GRAD,
        "def lin_grad(inp, out, w, b):\n    g = out.g\n    gt = g.T  # WRONG\n    inp.g = gt @ w.T\n    w.g = inp.T @ g\n    b.g = g.sum(0)\n",
    ),
    Planted(
        "a slip in place", LIN_GRAD,
        "def lin_grad(inp, out, w, b):\n    g = out.g.clone()\n    b.g = g.sum(0)\n    g += b  # WRONG\n    inp.g = g @ w.T\n    w.g = inp.T @ g\n",
    ),
]  # fmt: skip

# -- forward and backward ---------------------------------------------------------------------------------------------------------------

PARTS = """
def lin(x, w, b):
    return x @ w + b

def relu(x):
    return x.clamp_min(0.)

def mse(out, targ):
    return (out[:, 0] - targ).pow(2).mean()

def mse_grad(out, targ):
    out.g = 2. * (out[:, 0] - targ)[:, None] / len(targ)

def relu_grad(inp, out):
    inp.g = (inp > 0).float() * out.g

def lin_grad(inp, out, w, b):
    inp.g = out.g @ w.T
    w.g = inp.T @ out.g
    b.g = out.g.sum(0)
"""
WHOLE = """
def forward_and_backward(x, targ, w1, b1, w2, b2):
    l1 = lin(x, w1, b1)
    l2 = relu(l1)
    out = lin(l2, w2, b2)
    loss = mse(out, targ)
    mse_grad(out, targ)
    lin_grad(l2, out, w2, b2)
    relu_grad(l1, l2)
    lin_grad(x, l1, w1, b1)
    return loss
"""
INLINE = """
def forward_and_backward(x, targ, w1, b1, w2, b2):
    z1 = x @ w1 + b1
    a1 = z1.clamp_min(0)
    out = a1 @ w2 + b2
    diff = out.squeeze(-1) - targ
    loss = (diff * diff).mean()
    d_out = (2 * diff / len(targ)).unsqueeze(1)
    w2.g = a1.t() @ d_out
    b2.g = d_out.sum(0)
    d_a1 = d_out @ w2.t()
    d_z1 = d_a1 * (z1 > 0)
    w1.g = x.t() @ d_z1
    b1.g = d_z1.sum(0)
    x.g = d_z1 @ w1.t()
    return loss
"""


def _network(gen: torch.Generator) -> dict[str, Any]:
    return {
        "x": _rand(gen, 7, 5), "targ": _rand(gen, 7), "w1": _rand(gen, 5, 4), "b1": _rand(gen, 4), "w2": _rand(gen, 4, 1), "b2": _rand(gen, 1),
    }  # fmt: skip


OBSERVED = ("w1.g", "b1.g", "w2.g", "b2.g", "x.g")
NETWORK = Task(
    PARTS + WHOLE, "forward_and_backward", _network, OBSERVED, (INLINE,), {"n": 7, "i": 5, "h": 4}
)


def _but(source: str, old: str, new: str) -> str:
    assert source.count(old) == 1, old
    return source.replace(old, new)


LONG = [
    Planted("relu forgotten", NETWORK, PARTS + _but(WHOLE, "l2 = relu(l1)", "l2 = l1  # WRONG")),
    Planted("the first layer's input twice", NETWORK, PARTS + _but(WHOLE, "lin_grad(l2, out, w2, b2)", "lin_grad(l1, out, w2, b2)  # WRONG")),
    Planted("wrong weights handed to a layer", NETWORK, _but(PARTS, "inp.g = out.g @ w.T", "inp.g = out.g @ w.T * 2  # WRONG") + WHOLE, says="twice"),
    Planted("backward in the wrong order", NETWORK, PARTS + _but(WHOLE, "    lin_grad(l2, out, w2, b2)\n    relu_grad(l1, l2)\n", "    relu_grad(l1, l2)  # WRONG\n    lin_grad(l2, out, w2, b2)\n")),
    Planted("only the second call is wrong", NETWORK, _but(PARTS, "w.g = inp.T @ out.g", "w.g = inp.T @ out.g.clamp(-.8, .8)  # WRONG") + WHOLE),
    Planted("mask of what came out of the layer above", NETWORK, _but(INLINE, "d_a1 * (z1 > 0)", "d_a1 * (d_a1 > 0)  # WRONG")),
    Planted("bias gradient of the wrong layer", NETWORK, _but(INLINE, "b1.g = d_z1.sum(0)", "b1.g = d_a1.sum(0)  # WRONG")),
    Planted("the second layer sees the raw values", NETWORK, _but(INLINE, "out = a1 @ w2 + b2", "out = z1 @ w2 + b2  # WRONG")),
]  # fmt: skip

# -- classes ----------------------------------------------------------------------------------------------------------------------------

LAYERS = """
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
        self.inp, self.targ = inp, targ
        self.out = (inp.squeeze(-1) - targ).pow(2).mean()
        return self.out
    def backward(self):
        self.inp.g = 2. * (self.inp.squeeze(-1) - self.targ).unsqueeze(-1) / self.targ.shape[0]
"""
MODEL = """
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
"""
DRIVE = """
from planted import Model

def train(x, targ, w1, b1, w2, b2):
    model = Model(w1, b1, w2, b2)
    loss = model(x, targ)
    model.backward()
    return {"loss": loss, **{name: getattr(item, "g", None) for name, item in zip(["w1.g", "b1.g", "w2.g", "b2.g", "x.g"], [w1, b1, w2, b2, x])}}
"""
CLASSES = Task(LAYERS + MODEL, "train", _network, drive=DRIVE, sizes={"n": 7, "i": 5, "h": 4})
ADDED = "def add(totals, x):\n    for row in x:\n        totals += row\n"

CLASSY = [
    Planted("mask of the output's gradient", CLASSES, _but(LAYERS, "(self.inp > 0).float()", "(self.out.g > 0).float()").replace(
        "(self.out.g > 0).float() * self.out.g", "(self.out.g > 0).float() * self.out.g  # WRONG") + MODEL),
    Planted("layers backward from the front", CLASSES, LAYERS + _but(MODEL, "        for l in reversed(self.layers):\n            l.backward()", "        for l in self.layers:\n            l.backward()  # WRONG")),
    Planted("loss backward last", CLASSES, LAYERS + _but(MODEL, "        self.loss.backward()\n        for l in reversed(self.layers):\n            l.backward()", "        for l in reversed(self.layers):\n            l.backward()  # WRONG\n        self.loss.backward()")),
    Planted("remembers the output as the input", CLASSES, _but(LAYERS, "        self.inp = inp\n        self.out = inp @ self.w + self.b", "        self.out = inp @ self.w + self.b\n        self.inp = self.out  # WRONG") + MODEL),
    Planted("every layer gets the first input", CLASSES, LAYERS + _but(MODEL, "            x = l(x)", "            y = l(x)").replace("self.loss(x, targ)", "self.loss(y, targ)").replace("l(x)", "l(x)  # WRONG", 1), nth=2),
]  # fmt: skip

# -- loops, numbers, nan ------------------------------------------------------------------------------------------------------------------

MATMUL = Task(
    "import torch\ndef matmul(a, b):\n    c = torch.zeros(a.shape[0], b.shape[1])\n    for i in range(a.shape[0]):\n"
    "        for j in range(b.shape[1]):\n            for k in range(a.shape[1]):\n                c[i, j] += a[i, k] * b[k, j]\n    return c\n",
    "matmul", lambda gen: {"a": _rand(gen, 3, 4), "b": _rand(gen, 4, 2)},
)  # fmt: skip
LOG_SUM = Task(
    "def logsumexp(x):\n    m = x.max(-1)[0]\n    return m + (x - m[:, None]).exp().sum(-1).log()\n", "logsumexp",
    lambda gen: {"x": _rand(gen, 4, 3) * 1000},
)  # fmt: skip
LOG_SOFTMAX = Task(
    "def log_softmax(x):\n    m = x.max(-1, keepdim=True)[0]\n    return (x - m) - (x - m).exp().sum(-1, keepdim=True).log()\n",
    "log_softmax", lambda gen: {"x": _rand(gen, 4, 3) * 300},
    others=("def log_softmax(x):\n    return x - x.logsumexp(-1, keepdim=True)\n",),
)  # fmt: skip
SOFTMAX = Task(
    "def softmax(x):\n    e = (x - x.max(-1, keepdim=True)[0]).exp()\n    return e / e.sum(-1, keepdim=True)\n", "softmax",
    lambda gen: {"x": _rand(gen, 4, 3)}, others=("def softmax(x):\n    e = x.exp()\n    return e / e.sum(-1, keepdim=True)\n",),
)  # fmt: skip

LOOPS = [
    Planted(
        "the last entry of a row is overwritten", MATMUL,
        "import torch\ndef matmul(a, b):\n    c = torch.zeros(a.shape[0], b.shape[1])\n    for i in range(a.shape[0]):\n"
        "        for j in range(b.shape[1]):\n            for k in range(a.shape[1]):\n                c[i, j] = a[i, k] * b[k, j]  # WRONG\n    return c\n",
        nth=2,
    ),
    Planted(
        "one column twice", MATMUL,
        "import torch\ndef matmul(a, b):\n    n, m = a.shape[0], b.shape[1]\n    c = torch.zeros(n, m)\n    for i in range(n):\n"
        "        for j in range(m):\n            c[i, j] = (a[i] * b[:, 0]).sum()  # WRONG\n    return c\n",
        nth=2,
    ),
    Planted("exp without the maximum", LOG_SUM, "def logsumexp(x):\n    e = x.exp()  # WRONG\n    return e.sum(-1).log()\n", says="overflow"),
    Planted(
        "the logarithm of a probability that is 0", LOG_SOFTMAX,
        "def log_softmax(x):\n    m = x.max(-1, keepdim=True)[0]\n    e = (x - m).exp()\n    p = e / e.sum(-1, keepdim=True)\n    return p.log()  # WRONG\n",
        says="underflow",
    ),
    Planted("softmax over the rows", SOFTMAX, "def softmax(x):\n    e = x.exp()\n    s = e.sum(0, keepdim=True)  # WRONG\n    return e / s\n"),
]  # fmt: skip

PLANTED = [*SINGLE, *LONG, *CLASSY, *LOOPS]

CLEAN: list[tuple[str, Task, str]] = [
    ("the functions", NETWORK, PARTS + WHOLE),
    ("all in one", NETWORK, INLINE),
    ("all in one, other names, scaled late", NETWORK, _but(INLINE, "d_out = (2 * diff / len(targ)).unsqueeze(1)", "d_out = diff[:, None] * 2\n    d_out = d_out / len(diff)")),
    ("the layers as classes", CLASSES, LAYERS + MODEL),
    ("a product by rows", MATMUL, "import torch\ndef matmul(a, b):\n    return torch.stack([(row[:, None] * b).sum(0) for row in a])\n"),
]  # fmt: skip
