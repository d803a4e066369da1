"""Differently written programs for the anchors: what learners do to the same exercise. Every one of
them is right.
"""

from __future__ import annotations

GRADIENTS = {
    "plain": """
def lin_grad(inp, out, w, b):
    inp.g = out.g @ w.t()
    w.g = inp.t() @ out.g
    b.g = out.g.sum(0)
""",
    "other order, renamed": '''
def lin_grad(x, y, weight, bias):
    """Docs first."""
    bias.g = y.g.sum(0)
    weight.g = x.t() @ y.g
    x.g = y.g @ weight.t()
''',
    "by way of locals": """
def lin_grad(inp, out, w, b):
    g = out.g
    dw = inp.t() @ g
    dx = g @ w.t()
    db = g.sum(0)
    inp.g = dx; w.g = dw; b.g = db
""",
    "tuple": """
def lin_grad(inp, out, w, b):
    inp.g, w.g, b.g = out.g @ w.t(), inp.t() @ out.g, out.g.sum(0)
""",
    "nested tuple and star": """
def lin_grad(inp, out, w, b):
    (inp.g, (w.g, *rest)), b.g = (out.g @ w.t(), (inp.t() @ out.g, 1)), out.g.sum(0)
""",
    "setattr": """
def lin_grad(inp, out, w, b):
    setattr(inp, "g", out.g @ w.t())
    setattr(w, "g", inp.t() @ out.g)
    setattr(b, "g", out.g.sum(0))
""",
    "helper": """
def set_gradient(tensor, value):
    tensor.g = value

def lin_grad(inp, out, w, b):
    set_gradient(inp, out.g @ w.t())
    set_gradient(w, inp.t() @ out.g)
    set_gradient(b, out.g.sum(0))
""",
    "helper by keyword": """
def put(value, into):
    into.g = value

def lin_grad(inp, out, w, b):
    put(out.g @ w.t(), into=inp)
    put(inp.t() @ out.g, into=w)
    put(out.g.sum(0), into=b)
""",
    "augmented": """
import torch
def lin_grad(inp, out, w, b):
    for t in (inp, w, b):
        if not hasattr(t, "g"):
            t.__dict__["other"] = 1
    inp.g = torch.zeros_like(inp)
    w.g = torch.zeros_like(w)
    b.g = torch.zeros_like(b)
    inp.g += out.g @ w.t()
    w.g += inp.t() @ out.g
    b.g += out.g.sum(0)
""",
    "with": """
import torch
def lin_grad(inp, out, w, b):
    with torch.no_grad():
        inp.g = out.g @ w.t()
        w.g = inp.t() @ out.g
        b.g = out.g.sum(0)
""",
    "loop over pairs": """
def lin_grad(inp, out, w, b):
    for t, value in ((inp, out.g @ w.t()), (w, inp.t() @ out.g), (b, out.g.sum(0))):
        t.g = value
""",
    "loop over a named list": """
def lin_grad(inp, out, w, b):
    todo = [(b, out.g.sum(0)), (w, inp.t() @ out.g), (inp, out.g @ w.t())]
    for tensor, gradient in todo:
        tensor.g = gradient
""",
    "loop with zip": """
def lin_grad(inp, out, w, b):
    grads = [out.g @ w.t(), inp.t() @ out.g, out.g.sum(0)]
    for t, value in zip([inp, w, b], grads):
        t.g = value
""",
    "loop over a dict": """
def lin_grad(inp, out, w, b):
    for t, value in {inp: out.g @ w.t(), w: inp.t() @ out.g, b: out.g.sum(0)}.items():
        setattr(t, "g", value)
""",
    "lambda": """
lin_grad = lambda inp, out, w, b: (setattr(inp, "g", out.g @ w.t()), setattr(w, "g", inp.t() @ out.g), setattr(b, "g", out.g.sum(0)))
""",
    "annotated": """
import torch
from torch import Tensor
def lin_grad(inp: Tensor, out: Tensor, w: Tensor, b: Tensor) -> None:
    inp.g: Tensor = out.g @ w.t()
    w.g: Tensor = inp.t() @ out.g
    b.g: Tensor = out.g.sum(0)
""",
    "aliases": """
def lin_grad(inp, out, w, b):
    x, weight = inp, w
    bias = b
    x.g = out.g @ weight.t()
    weight.g = x.t() @ out.g
    bias.g = out.g.sum(0)
""",
    "one alias, three times": """
def lin_grad(inp, out, w, b):
    t = inp
    t.g = out.g @ w.t()
    t = w
    t.g = inp.t() @ out.g
    t = b
    t.g = out.g.sum(0)
""",
    "one line": """
def lin_grad(inp, out, w, b): inp.g = out.g @ w.t(); w.g = inp.t() @ out.g; b.g = out.g.sum(0)
""",
    "decorated": """
import functools
def noisy(f):
    @functools.wraps(f)
    def wrapped(*args):
        return f(*args)
    return wrapped

@noisy
@noisy
def lin_grad(inp, out, w, b):
    inp.g = out.g @ w.t()
    w.g = (
        inp.t()
        @ out.g
    )
    b.g = out.g.sum(0)
""",
    "defined under if": """
if True:
    def lin_grad(inp, out, w, b):
        inp.g = out.g @ w.t()
        w.g = inp.t() @ out.g
        b.g = out.g.sum(0)
else:
    def lin_grad(inp, out, w, b):
        w.g = inp.g = b.g = None
""",
    "redefined": """
def lin_grad(inp, out, w, b):
    w.g = None

def lin_grad(inp, out, w, b):
    b.g = out.g.sum(0)
    inp.g = out.g @ w.t()
    w.g = inp.t() @ out.g
""",
    "star": """
def lin_grad(*args):
    inp, out, w, b = args
    inp.g = out.g @ w.t()
    w.g = inp.t() @ out.g
    b.g = out.g.sum(0)
""",
    "star by number": """
def lin_grad(*t):
    t[0].g = t[1].g @ t[2].t()
    t[2].g = t[0].t() @ t[1].g
    t[3].g = t[1].g.sum(0)
""",
    "dict": """
def lin_grad(inp, out, w, b):
    inp.__dict__["g"] = out.g @ w.t()
    vars(w)["g"] = inp.t() @ out.g
    b.__dict__.update(g=out.g.sum(0))
""",
    "branches": """
def lin_grad(inp, out, w, b):
    if inp.dim() == 1:
        inp.g = out.g @ w.t()
        w.g = inp.outer(out.g)
        b.g = out.g
    else:
        inp.g = out.g @ w.t()
        w.g = inp.t() @ out.g
        b.g = out.g.sum(0)
""",
    "nested function": """
def lin_grad(inp, out, w, b):
    def weights():
        w.g = inp.t() @ out.g
    def rest():
        inp.g = out.g @ w.t()
        b.g = out.g.sum(0)
    weights()
    rest()
""",
    "assigned function": """
def _backward(inp, out, w, b):
    inp.g = out.g @ w.t()
    w.g = inp.t() @ out.g
    b.g = out.g.sum(0)

lin_grad = _backward
""",
    "handed on": """
def backward(b, w, out, inp):
    b.g = out.g.sum(0)
    w.g = inp.t() @ out.g
    inp.g = out.g @ w.t()

def lin_grad(inp, out, w, b):
    backward(b, w, out, inp)
""",
    "try and finally": """
def lin_grad(inp, out, w, b):
    try:
        inp.g = out.g @ w.t()
    finally:
        w.g = inp.t() @ out.g
    while not hasattr(b, "g"):
        b.g = out.g.sum(0)
""",
    "for target": """
def lin_grad(inp, out, w, b):
    for inp.g in [out.g @ w.t()]: pass
    for w.g in [inp.t() @ out.g]:
        pass
    for b.g in [out.g.sum(0)]: pass
""",
    "chain and walrus": """
def lin_grad(inp, out, w, b):
    print((x := inp).shape)
    x.g = out.g @ w.t()
    w.g = total = inp.t() @ out.g
    b.g = out.g.sum(0)
""",
    "comprehension": """
def lin_grad(inp, out, w, b):
    [setattr(t, "g", value) for t, value in [(inp, out.g @ w.t()), (w, inp.t() @ out.g), (b, out.g.sum(0))]]
""",
}

PRODUCTS = {
    "three loops": (
        "c[i, j] += a[i, k] * b[k, j]",
        """
import torch
def matmul(a, b):
    n, m = a.shape
    m2, p = b.shape
    size = n * p
    c = torch.zeros(n, p)
    for i in range(n):
        for j in range(p):
            for k in range(m):
                c[i, j] += a[i, k] * b[k, j]
    return c
""",
    ),
    "one-line inner loop": (
        "total += a[i, k] * b[k, j]",
        """
import torch
def matmul(a, b):
    c = torch.zeros(a.shape[0], b.shape[1])
    for i in range(len(a)):
        for j in range(b.shape[1]):
            total = 0.
            for k in range(len(b)): total += a[i, k] * b[k, j]
            c[i, j] = total
    return c
""",
    ),
    "two loops and a sum": (
        "c[i, j] = (a[i] * b[:, j]).sum()",
        """
import torch
def matmul(a, b):
    c = torch.zeros(a.shape[0], b.shape[1])
    for i in range(a.shape[0]):
        for j in range(b.shape[1]):
            c[i, j] = (a[i] * b[:, j]).sum()
    return c
""",
    ),
    "while": (
        "s = s + a[i][k] * b[k][j]",
        """
import torch
def matmul(a, b):
    c = torch.zeros(a.shape[0], b.shape[1])
    i = 0
    while i < a.shape[0]:
        j = 0
        while j < b.shape[1]:
            s, k = 0., 0
            while k < a.shape[1]:
                s = s + a[i][k] * b[k][j]
                k += 1
            c[i][j] = s
            j += 1
        i += 1
    return c
""",
    ),
    "product of ranges": (
        "c[i, j] = c[i, j] + a[i, k] * b[k, j]",
        """
import torch, itertools
def matmul(a, b):
    c = torch.zeros(a.shape[0], b.shape[1])
    for i, j, k in itertools.product(range(a.shape[0]), range(b.shape[1]), range(a.shape[1])):
        c[i, j] = c[i, j] + a[i, k] * b[k, j]
    return c
""",
    ),
    "comprehension": (
        "return torch.tensor([[sum(a[i, k] * b[k, j] for k in range(a.shape[1]))",
        """
import torch
def matmul(a, b):
    return torch.tensor([[sum(a[i, k] * b[k, j] for k in range(a.shape[1]))
                          for j in range(b.shape[1])] for i in range(a.shape[0])])
""",
    ),
    "helper": (
        "c[i, j] = dot(a[i], b[:, j])",
        """
import torch
def dot(x, y):
    total = 0.
    for u, v in zip(x, y):
        total += u * v
    return total

def matmul(a, b):
    c = torch.zeros(a.shape[0], b.shape[1])
    for i in range(a.shape[0]):
        for j in range(b.shape[1]):
            c[i, j] = dot(a[i], b[:, j])
    return c
""",
    ),
    "nested helper": (
        "c[i, j] = dot(i, j)",
        """
import torch
def matmul(a, b):
    def dot(i, j):
        return sum(a[i, k] * b[k, j] for k in range(a.shape[1]))
    c = torch.zeros(a.shape[0], b.shape[1])
    for i in range(a.shape[0]):
        for j in range(b.shape[1]):
            c[i, j] = dot(i, j)
    return c
""",
    ),
    "guard first": (
        "c[i] += a[i, k] * b[k]",
        """
import torch
def matmul(a, b):
    if a.shape[1] != b.shape[0]:
        for line in ("sizes", "differ"): print(line)
        raise ValueError("sizes differ")
    c = torch.zeros(a.shape[0], b.shape[1])
    for i in range(a.shape[0]):
        for k in range(a.shape[1]):
            c[i] += a[i, k] * b[k]
    return c
""",
    ),
    "lists": (
        "row.append(sum(x * y for x, y in zip(r, column)))",
        """
import torch
def matmul(a, b):
    rows = [0.] * 0
    for r in a.tolist():
        row = []
        for column in zip(*b.tolist()):
            row.append(sum(x * y for x, y in zip(r, column)))
        rows.append(row)
    return torch.tensor(rows)
""",
    ),
}
NO_LOOPS = {
    "operator": "def matmul(a, b):\n    return a @ b\n",
    "broadcast": "def matmul(a, b):\n    return (a[:, :, None] * b[None]).sum(1)\n",
    "recursion": """
import torch
def matmul(a, b):
    if a.shape[0] == 1:
        return (a[0][:, None] * b).sum(0, keepdim=True)
    return torch.cat([matmul(a[:1], b), matmul(a[1:], b)])
""",
}
