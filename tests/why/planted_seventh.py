"""A seventh set, held out: written without a look at the tool, in the order of the course. Each wrong program is a right one with one slip."""

from __future__ import annotations

import torch

from tests.why.planted_run import Planted, Task

RIGHT: dict[str, str] = {}


def r(g: torch.Generator, *s: int) -> torch.Tensor:
    return torch.randn(*s, generator=g)


def labels(g: torch.Generator, n: int, c: int) -> torch.Tensor:
    return torch.randint(0, c, (n,), generator=g)


def _bug(name: str, task: Task, right: str, *changes: tuple[str, str]) -> Planted:
    right = right.lstrip("\n")
    wrong = right
    for old, new in changes:
        assert wrong.count(old) == 1, (name, old, wrong.count(old))
        wrong = wrong.replace(old, new)
    assert 1 <= wrong.count("# WRONG") <= 2, name
    RIGHT[name] = right
    return Planted(name, task, wrong)


HINGES = Task(
    """
import torch
def hinges(x, slopes, knots, bias):
    return bias + (torch.relu(x[:, None] - knots) * slopes).sum(1)
""",
    "hinges",
    lambda g: {"x": r(g, 7) + 1, "slopes": r(g, 4), "knots": r(g, 4) - 1, "bias": 0.5},
    sizes={"n": 7, "k": 4},
)
NUMGRAD = Task(
    """
import torch
def knot_grad(x, y, slopes, knots, h):
    def loss(k):
        return ((torch.relu(x[:, None] - k) * slopes).sum(1) - y).pow(2).mean()
    out = torch.zeros(len(knots))
    for i in range(len(knots)):
        step = torch.zeros(len(knots))
        step[i] = h
        out[i] = (loss(knots + step) - loss(knots - step)) / (2 * h)
    return out
""",
    "knot_grad",
    lambda g: {"x": r(g, 8) + 1, "y": r(g, 8), "slopes": r(g, 3), "knots": r(g, 3) - 1, "h": 0.1},
    sizes={"n": 8, "k": 3},
)
MATMUL = Task(
    "def matmul(a, b):\n    return a @ b\n",
    "matmul",
    lambda g: {"a": r(g, 3, 5), "b": r(g, 5, 4)},
    sizes={"n": 3, "m": 5, "c": 4},
)
STANDARD = Task(
    """
def standardise(train, valid):
    m, s = train.mean(0), train.std(0)
    return (train - m) / s, (valid - m) / s
""",
    "standardise",
    lambda g: {"train": r(g, 8, 3) * 2 + 3, "valid": r(g, 5, 3) * 2 + 3},
    sizes={"n": 8, "v": 5, "c": 3},
)
SHARES = Task(
    """
def mean_share(x):
    p = x.abs()
    p = p / p.sum(1, keepdim=True)
    return p.mean(0)
""",
    "mean_share",
    lambda g: {"x": r(g, 4, 6)},
    sizes={"n": 4, "c": 6},
)
FORWARD = Task(
    """
def lin(x, w, b):
    return x @ w + b
def relu(x):
    return x.clamp_min(0.0)
def mse(out, y):
    return (out[:, 0] - y).pow(2).mean()
def forward(x, y, w1, b1, w2, b2):
    return mse(lin(relu(lin(x, w1, b1)), w2, b2), y)
""",
    "forward",
    lambda g: {
        "x": r(g, 9, 3),
        "y": r(g, 9),
        "w1": r(g, 3, 5),
        "b1": r(g, 5),
        "w2": r(g, 5, 1),
        "b2": r(g, 1),
    },
    sizes={"n": 9, "m": 3, "nh": 5},
)
DEEP = Task(
    """
def deep(x, weights, biases):
    for w, b in zip(weights[:-1], biases[:-1]):
        x = (x @ w + b).clamp_min(0.0)
    return x @ weights[-1] + biases[-1]
""",
    "deep",
    lambda g: {
        "x": r(g, 6, 3),
        "weights": [r(g, 3, 5), r(g, 5, 4), r(g, 4, 2)],
        "biases": [r(g, 5), r(g, 4), r(g, 2)],
    },
    sizes={"n": 6, "m": 3},
)
BACK = Task(
    """
def lin_grad(inp, out, w, b):
    inp.g = out.g @ w.t()
    w.g = inp.t() @ out.g
    b.g = out.g.sum(0)
def forward_and_backward(x, y, w1, b1, w2, b2):
    l1 = x @ w1 + b1
    l2 = l1.clamp_min(0.0)
    out = l2 @ w2 + b2
    diff = out[:, 0] - y
    loss = diff.pow(2).mean()
    out.g = 2.0 * diff[:, None] / x.shape[0]
    lin_grad(l2, out, w2, b2)
    l1.g = (l1 > 0).float() * l2.g
    lin_grad(x, l1, w1, b1)
    return loss
""",
    "forward_and_backward",
    lambda g: {
        "x": r(g, 8, 3),
        "y": r(g, 8),
        "w1": r(g, 3, 5),
        "b1": r(g, 5),
        "w2": r(g, 5, 1),
        "b2": r(g, 1),
    },
    ("w1.g", "b1.g", "w2.g", "b2.g", "x.g"),
    sizes={"n": 8, "m": 3, "nh": 5},
)
GRADS = Task(
    """
def gradients(x, y, w1, b1, w2, b2):
    z = x @ w1 + b1
    h = z.clamp_min(0.0)
    out = h @ w2 + b2
    go = 2.0 * (out - y) / out.numel()
    gz = (go @ w2.t()) * (z > 0)
    return x.t() @ gz, gz.sum(0), h.t() @ go, go.sum(0)
""",
    "gradients",
    lambda g: {
        "x": r(g, 7, 4),
        "y": r(g, 7, 2),
        "w1": r(g, 4, 6),
        "b1": r(g, 6),
        "w2": r(g, 6, 2),
        "b2": r(g, 2),
    },
    sizes={"n": 7, "m": 4, "nh": 6, "c": 2},
)
STEP = Task(
    """
def one_step(x, y, w1, b1, w2, b2, lr):
    z = x @ w1 + b1
    h = z.clamp_min(0.0)
    out = h @ w2 + b2
    go = 2.0 * (out - y) / out.numel()
    gz = (go @ w2.t()) * (z > 0)
    return w1 - lr * x.t() @ gz, b1 - lr * gz.sum(0), w2 - lr * h.t() @ go, b2 - lr * go.sum(0)
""",
    "one_step",
    lambda g: {
        "x": r(g, 7, 4),
        "y": r(g, 7, 2),
        "w1": r(g, 4, 6),
        "b1": r(g, 6),
        "w2": r(g, 6, 2),
        "b2": r(g, 2),
        "lr": 0.3,
    },
    sizes={"n": 7, "m": 4, "nh": 6, "c": 2},
)
SOFT = Task(
    """
def softmax(z):
    e = (z - z.max(1, keepdim=True)[0]).exp()
    return e / e.sum(1, keepdim=True)
""",
    "softmax",
    lambda g: {"z": r(g, 5, 3) * 3 + 200},
    sizes={"n": 5, "c": 3},
)
CE = Task(
    """
def cross_entropy(z, y):
    logp = z - z.logsumexp(1, keepdim=True)
    return -logp[range(len(y)), y].mean()
""",
    "cross_entropy",
    lambda g: {"z": r(g, 6, 4), "y": labels(g, 6, 4)},
    sizes={"n": 6, "c": 4},
)
ACC = Task(
    """
def accuracy(x, y, w, bs):
    hits = (x @ w).argmax(1) == y
    per_batch = [hits[i:i + bs].float().mean() for i in range(0, len(y), bs)]
    return per_batch, hits.float().mean()
""",
    "accuracy",
    lambda g: {
        "x": (x := r(g, 11, 3)),
        "w": (w := r(g, 3, 5)),
        "y": torch.where(torch.arange(11) % 4 == 1, labels(g, 11, 5), (x @ w).argmax(1)),
        "bs": 4,
    },
    sizes={"n": 11, "m": 3, "c": 5},
)
FIT = Task(
    """
def fit(x, y, w, b, lr, bs, epochs):
    for _ in range(epochs):
        for i in range(0, len(x), bs):
            xb, yb = x[i:i + bs], y[i:i + bs]
            g = 2.0 * (xb @ w + b - yb) / len(xb)
            w = w - lr * (xb.t() @ g)
            b = b - lr * g.sum(0)
    return w, b
""",
    "fit",
    lambda g: {
        "x": r(g, 8, 3),
        "y": r(g, 8),
        "w": r(g, 3),
        "b": r(g, 1)[0],
        "lr": 0.1,
        "bs": 4,
        "epochs": 2,
    },
    sizes={"n": 8, "m": 3},
)
MOM = Task(
    """
def train(x, y, w, lr, beta, bs, epochs):
    v = 0.0 * w
    for _ in range(epochs):
        for i in range(0, len(x), bs):
            xb, yb = x[i:i + bs], y[i:i + bs]
            p = (xb @ w).softmax(1)
            p[range(len(yb)), yb] -= 1
            v = beta * v + xb.t() @ p / len(yb)
            w = w - lr * v
    return w
""",
    "train",
    lambda g: {
        "x": r(g, 10, 4),
        "y": labels(g, 10, 3),
        "w": r(g, 4, 3),
        "lr": 0.3,
        "beta": 0.8,
        "bs": 5,
        "epochs": 2,
    },
    sizes={"n": 10, "m": 4, "c": 3},
)

SEVENTH = [
    _bug(
        "hinge_total",
        HINGES,
        """
def bend(x, knot):
    if x > knot:
        return x - knot
    return 0 * x

def hinges(x, slopes, knots, bias):
    import torch
    ys = []
    for xi in x:
        total = 0.0
        for s, k in zip(slopes, knots):
            total += s * bend(xi, k)
        ys.append(total + bias)
    return torch.stack(ys)
""",
        ("            total += s * bend(xi, k)", "            total = s * bend(xi, k)  # WRONG"),
    ),
    _bug(
        "knot_numeric",
        NUMGRAD,
        """
import torch

def curve(x, slopes, knots):
    total = torch.zeros(len(x))
    for j in range(len(knots)):
        total = total + slopes[j] * torch.clamp(x - knots[j], min=0)
    return total

def error(x, y, slopes, knots):
    return torch.mean((curve(x, slopes, knots) - y) ** 2)

def knot_grad(x, y, slopes, knots, h):
    grads = []
    for j in range(len(knots)):
        up = knots.clone()
        up[j] += h
        high = error(x, y, slopes, up)
        down = knots.clone()
        down[j] -= h
        low = error(x, y, slopes, down)
        grads.append((high - low) / (2 * h))
    return torch.stack(grads)
""",
        (
            "        up = knots.clone()\n        up[j] += h\n",
            "        up = knots  # WRONG\n        up[j] += h  # WRONG\n",
        ),
    ),
    _bug(
        "loops_three",
        MATMUL,
        """
import torch

def matmul(a, b):
    rows = a.shape[0]
    cols = b.shape[1]
    inner = b.shape[0]
    res = torch.zeros(rows, cols)
    for i in range(rows):
        for j in range(cols):
            for k in range(inner):
                res[i, j] += a[i, k] * b[k, j]
    return res
""",
        ("    inner = b.shape[0]", "    inner = b.shape[1]  # WRONG"),
    ),
    _bug(
        "row_broadcast",
        MATMUL,
        """
import torch

def matmul(a, b):
    out = torch.empty(len(a), b.size(1))
    for i in range(len(a)):
        col = a[i].unsqueeze(1)
        stretched = col * b
        out[i] = stretched.sum(dim=0)
    return out
""",
        ("        col = a[i].unsqueeze(1)", "        col = a[i].unsqueeze(0)  # WRONG"),
    ),
    _bug(
        "train_statistics",
        STANDARD,
        """
def stats(t):
    centre = t.mean(dim=0, keepdim=True)
    spread = t.std(dim=0, keepdim=True)
    return centre, spread

def rescale(t, centre, spread):
    return (t - centre) / spread

def standardise(train, valid):
    c, s = stats(train)
    train = rescale(train, c, s)
    valid = rescale(valid, c, s)
    return train, valid
""",
        (
            "    valid = rescale(valid, c, s)\n",
            "    c, s = stats(train)  # WRONG\n    valid = rescale(valid, c, s)\n",
        ),
    ),
    _bug(
        "row_shares",
        SHARES,
        """
import torch

def mean_share(x):
    size = torch.where(x < 0, -x, x)
    whole = size.sum(dim=1, keepdim=True)
    share = size / whole
    n = share.shape[0]
    return share.sum(dim=0) / n
""",
        ("    whole = size.sum(dim=1, keepdim=True)", "    whole = size.sum(dim=1)  # WRONG"),
    ),
    _bug(
        "loss_of_column",
        FORWARD,
        """
import torch

def affine(inp, weight, bias):
    return torch.einsum("ij,jk->ik", inp, weight) + bias

def rectify(t):
    return torch.where(t > 0, t, torch.zeros_like(t))

def squared_error(pred, target):
    diff = pred.squeeze(1) - target
    sq = diff * diff
    return sq.mean()

def forward(x, y, w1, b1, w2, b2):
    hidden = affine(x, w1, b1)
    active = rectify(hidden)
    pred = affine(active, w2, b2)
    return squared_error(pred, y)
""",
        ("    diff = pred.squeeze(1) - target", "    diff = pred - target  # WRONG"),
    ),
    _bug(
        "stack_of_layers",
        DEEP,
        """
def lin(a, w, b):
    z = a @ w
    return z + b

def relu(z):
    return (z + z.abs()) / 2

def deep(x, weights, biases):
    n = len(weights)
    a = x
    for i in range(n):
        a = lin(a, weights[i], biases[i])
        if i < n - 1:
            a = relu(a)
    return a
""",
        ("        if i < n - 1:", "        if i < n:  # WRONG"),
    ),
    _bug(
        "backward_calls",
        BACK,
        """
def affine(t, w, b): return t @ w + b

def back_loss(out, y):
    out.g = (2.0 / len(y)) * (out.squeeze(-1) - y).unsqueeze(-1)

def back_relu(before, after):
    before.g = after.g.clone()
    before.g[before <= 0] = 0.0

def back_affine(t, res, w, b):
    t.g = res.g @ w.T
    w.g = t.T @ res.g
    b.g = res.g.sum(dim=0)

def forward_and_backward(x, y, w1, b1, w2, b2):
    z = affine(x, w1, b1)
    a = z.relu()
    out = affine(a, w2, b2)
    loss = ((out.squeeze(-1) - y) ** 2).mean()
    back_loss(out, y)
    back_affine(a, out, w2, b2)
    back_relu(z, a)
    back_affine(x, z, w1, b1)
    return loss
""",
        (
            "    back_relu(z, a)\n    back_affine(x, z, w1, b1)\n",
            "    back_affine(x, z, w1, b1)  # WRONG\n    back_relu(z, a)\n",
        ),
    ),
    _bug(
        "backward_by_hand",
        BACK,
        """
import torch

def forward_and_backward(x, y, w1, b1, w2, b2):
    n = x.shape[0]
    pre = torch.matmul(x, w1) + b1
    act = torch.max(pre, torch.tensor(0.0))
    pred = (torch.matmul(act, w2) + b2).flatten()
    err = pred - y
    loss = (err ** 2).sum() / n

    d_pred = (2 * err / n).reshape(n, 1)
    w2.g = (act[:, :, None] * d_pred[:, None, :]).sum(0)
    b2.g = d_pred.sum(0)
    d_act = d_pred * w2.T
    d_pre = d_act * (pre > 0)
    w1.g = (x[:, :, None] * d_pre[:, None, :]).sum(0)
    b1.g = d_pre.sum(0)
    x.g = d_pre @ w1.T
    return loss
""",
        (
            "    d_pred = (2 * err / n).reshape(n, 1)",
            "    d_pred = (2 * err).reshape(n, 1)  # WRONG",
        ),
    ),
    _bug(
        "layers_with_grads",
        GRADS,
        """
class Dense:
    def __init__(self, w, b):
        self.w, self.b = w, b
    def __call__(self, x):
        self.x = x
        return x @ self.w + self.b
    def backward(self, up):
        self.dw = self.x.T @ up
        self.db = up.sum(0)
        return up @ self.w.T

class ReLU:
    def __call__(self, x):
        self.on = (x > 0).float()
        return x * self.on
    def backward(self, up):
        return up * self.on

class SquaredError:
    def __call__(self, out, y):
        self.diff = out - y
        return (self.diff ** 2).mean()
    def backward(self):
        return 2 * self.diff / self.diff.numel()

def gradients(x, y, w1, b1, w2, b2):
    first, act, second, loss = Dense(w1, b1), ReLU(), Dense(w2, b2), SquaredError()
    loss(second(act(first(x))), y)
    up = loss.backward()
    for layer in [second, act, first]:
        up = layer.backward(up)
    return first.dw, first.db, second.dw, second.db
""",
        ("        self.db = up.sum(0)", "        self.db = up.mean(0)  # WRONG"),
    ),
    _bug(
        "learning_layer",
        STEP,
        """
class Layer:
    def __init__(self, w, b, last):
        self.w = w.clone()
        self.b = b.clone()
        self.last = last

    def forward(self, x):
        self.x = x
        self.z = x @ self.w + self.b
        return self.z if self.last else self.z.relu()

    def backward(self, grad, lr):
        if not self.last:
            grad = grad * (self.z > 0)
        back = grad @ self.w.t()
        self.w -= lr * (self.x.t() @ grad)
        self.b -= lr * grad.sum(0)
        return back

def one_step(x, y, w1, b1, w2, b2, lr):
    net = [Layer(w1, b1, False), Layer(w2, b2, True)]
    out = x
    for layer in net:
        out = layer.forward(out)
    grad = 2 * (out - y) / out.nelement()
    for layer in net[::-1]:
        grad = layer.backward(grad, lr)
    return net[0].w, net[0].b, net[1].w, net[1].b
""",
        (
            "        back = grad @ self.w.t()\n        self.w -= lr * (self.x.t() @ grad)\n        self.b -= lr * grad.sum(0)\n",
            "        self.w -= lr * (self.x.t() @ grad)  # WRONG\n        self.b -= lr * grad.sum(0)\n        back = grad @ self.w.t()  # WRONG\n",
        ),
    ),
    _bug(
        "module_call",
        GRADS,
        """
class Module:
    def __call__(self, *args):
        self.args = args
        self.out = self.forward(*args)
        return self.out
    def backward(self):
        self.bwd(self.out, *self.args)

class Relu(Module):
    def forward(self, t): return t.clamp(min=0)
    def bwd(self, out, t): t.g = out.g * (t > 0)

class Lin(Module):
    def __init__(self, w, b): self.w, self.b = w, b
    def forward(self, t): return t @ self.w + self.b
    def bwd(self, out, t):
        t.g = out.g @ self.w.t()
        self.w.g = t.t() @ out.g
        self.b.g = out.g.sum(0)

def gradients(x, y, w1, b1, w2, b2):
    layers = [Lin(w1, b1), Relu(), Lin(w2, b2)]
    t = x
    for layer in layers:
        t = layer(t)
    t.g = (t - y) * 2 / y.numel()
    for layer in reversed(layers):
        layer.backward()
    return w1.g, b1.g, w2.g, b2.g
""",
        (
            "        self.out = self.forward(*args)\n        return self.out\n",
            "        self.out = self.forward(*args)\n",
        ),
        ("        t = layer(t)\n", "        t = layer(t)  # WRONG\n"),
    ),
    _bug(
        "module_linear",
        GRADS,
        """
class Module:
    def __call__(self, *inputs):
        self.inputs = inputs
        self.result = self.forward(*inputs)
        return self.result
    def backward(self):
        return self.bwd(self.result, *self.inputs)

class Linear(Module):
    def __init__(self, w, b):
        self.w = w
        self.b = b
    def forward(self, inp):
        return inp.matmul(self.w).add(self.b)
    def bwd(self, out, inp):
        inp.g = out.g.matmul(self.w.t())
        self.w.g = inp.t().matmul(out.g)
        self.b.g = out.g.sum(dim=0)

class Relu(Module):
    def forward(self, inp):
        return inp.clamp_min(0.)
    def bwd(self, out, inp):
        inp.g = (inp > 0).float() * out.g

class Mse(Module):
    def forward(self, out, targ):
        return (out - targ).pow(2).mean()
    def bwd(self, loss, out, targ):
        out.g = 2. * (out - targ) / targ.numel()

def gradients(x, y, w1, b1, w2, b2):
    lin1, relu, lin2, mse = Linear(w1, b1), Relu(), Linear(w2, b2), Mse()
    mse(lin2(relu(lin1(x))), y)
    for part in (mse, lin2, relu, lin1):
        part.backward()
    return w1.g, b1.g, w2.g, b2.g
""",
        (
            "        self.w.g = inp.t().matmul(out.g)",
            "        self.w.g = out.g.t().matmul(inp)  # WRONG",
        ),
    ),
    _bug(
        "softmax_of_scores",
        SOFT,
        """
def biggest(z):
    values, _ = z.max(dim=1)
    return values.unsqueeze(1)

def softmax(z):
    top = biggest(z)
    powers = (z - top).exp()
    total = powers.sum(1).unsqueeze(1)
    return powers / total
""",
        ("    top = biggest(z)\n    powers = (z - top).exp()\n", "    powers = z.exp()  # WRONG\n"),
    ),
    _bug(
        "picked_log_probability",
        CE,
        """
import torch

def lse(z):
    m = z.amax(1)
    return m + (z - m[:, None]).exp().sum(1).log()

def log_softmax(z):
    return z - lse(z)[:, None]

def cross_entropy(z, y):
    n = len(y)
    logs = log_softmax(z)
    rows = torch.arange(n)
    chosen = logs[rows, y]
    return chosen.sum() / -n
""",
        (
            "    rows = torch.arange(n)\n    chosen = logs[rows, y]\n    return chosen.sum() / -n\n",
            "    chosen = logs[:, y]  # WRONG\n    return -chosen.mean()\n",
        ),
    ),
    _bug(
        "one_hot_entropy",
        CE,
        """
import torch

def one_hot(y, classes):
    table = torch.zeros(len(y), classes)
    for row, label in enumerate(y):
        table[row, label] = 1.0
    return table

def probabilities(z):
    e = torch.exp(z)
    return e / e.sum(1, keepdim=True)

def cross_entropy(z, y):
    target = one_hot(y, z.shape[1])
    p = probabilities(z)
    logs = target * p.log()
    per_row = logs.sum(1)
    return -per_row.mean()
""",
        ("    logs = target * p.log()", "    logs = (target * p).log()  # WRONG"),
    ),
    _bug(
        "accuracy_of_batches",
        ACC,
        """
def batch_hits(xb, yb, w):
    scores = xb @ w
    count = 0
    for row, label in zip(scores, yb):
        if row.argmax() == label:
            count += 1
    return count

def accuracy(x, y, w, bs):
    import torch
    n = len(x)
    total = 0
    each = []
    for start in range(0, n, bs):
        xb, yb = x[start:start + bs], y[start:start + bs]
        hits = batch_hits(xb, yb, w)
        each.append(torch.tensor(hits / len(xb)))
        total += hits
    return each, torch.tensor(total / n)
""",
        ("    for start in range(0, n, bs):", "    for start in range(0, n - bs, bs):  # WRONG"),
    ),
    _bug(
        "fit_with_zeroing",
        FIT,
        """
import torch

class Regression:
    def __init__(self, w, b):
        self.w, self.b = w.clone(), b.clone()
        self.zero()
    def zero(self):
        self.gw = torch.zeros_like(self.w)
        self.gb = torch.zeros_like(self.b)
    def forward(self, xb):
        self.xb = xb
        return xb @ self.w + self.b
    def backward(self, g):
        self.gw += self.xb.t() @ g
        self.gb += g.sum()
    def step(self, lr):
        self.w -= lr * self.gw
        self.b -= lr * self.gb

def fit(x, y, w, b, lr, bs, epochs):
    model = Regression(w, b)
    for epoch in range(epochs):
        for i in range(0, len(x), bs):
            xb, yb = x[i:i + bs], y[i:i + bs]
            pred = model.forward(xb)
            model.backward(2 * (pred - yb) / len(yb))
            model.step(lr)
            model.zero()
    return model.w, model.b
""",
        ("            model.step(lr)\n            model.zero()\n", "            model.step(lr)\n"),
        ("        self.gw += self.xb.t() @ g\n", "        self.gw += self.xb.t() @ g  # WRONG\n"),
    ),
    _bug(
        "momentum_over_epochs",
        MOM,
        """
import torch

class Momentum:
    def __init__(self, w, lr, beta):
        self.w, self.lr, self.beta = w, lr, beta
        self.speed = torch.zeros_like(w)
    def step(self, grad):
        self.speed = self.beta * self.speed + grad
        self.w -= self.lr * self.speed

def grad_of_loss(xb, yb, w):
    e = (xb @ w).exp()
    p = e / e.sum(1, keepdim=True)
    target = torch.eye(w.shape[1])[yb]
    return xb.T @ (p - target) / xb.shape[0]

def train(x, y, w, lr, beta, bs, epochs):
    w = w.clone()
    opt = Momentum(w, lr, beta)
    for epoch in range(epochs):
        for xb, yb in zip(x.split(bs), y.split(bs)):
            opt.step(grad_of_loss(xb, yb, w))
    return w
""",
        (
            "    opt = Momentum(w, lr, beta)\n    for epoch in range(epochs):\n",
            "    for epoch in range(epochs):\n        opt = Momentum(w, lr, beta)  # WRONG\n",
        ),
    ),
]

SEVENTH = [
    bug for bug in SEVENTH if bug.name != "accuracy_of_batches"
]  # right within the tolerance, on the case that is recorded
