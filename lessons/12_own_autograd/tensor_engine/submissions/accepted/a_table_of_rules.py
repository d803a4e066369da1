"""One function applies a rule from a table; the operators are one line each."""

import torch
from topological import order
from unbroadcast import unbroadcast


def both(back):
    """Back through an operation of two sides that may have been stretched."""
    return lambda g, out, a, b: tuple(unbroadcast(share, side.shape) for share, side in zip(back(g, a, b), (a, b)))


RULES = {
    "add": (lambda a, b: a + b, both(lambda g, a, b: (g, g))),
    "sub": (lambda a, b: a - b, both(lambda g, a, b: (g, -g))),
    "mul": (lambda a, b: a * b, both(lambda g, a, b: (g * b, g * a))),
    "matmul": (lambda a, b: a @ b, lambda g, out, a, b: (g @ b.mT, a.mT @ g)),
    "relu": (lambda a: torch.clamp(a, min=0), lambda g, out, a: (g * (out > 0),)),
    "sum": (torch.sum, lambda g, out, a: (torch.zeros_like(a) + g,)),
    "mean": (torch.mean, lambda g, out, a: (torch.zeros_like(a) + g / a.numel(),)),
    "log_softmax": (
        lambda a: (a - a.amax(-1, True)) - (a - a.amax(-1, True)).exp().sum(-1, True).log(),
        lambda g, out, a: (g - g.sum(-1, True) * out.exp(),),
    ),
}


class Tensor:
    recording = True

    def __init__(self, data, rule="", parents=()):
        self.data = data
        self.grad = None
        self.rule, self.parents = rule, parents
        self.inputs = tuple(parent.data for parent in parents)

    def vjp(self, g):
        return RULES[self.rule][1](g, self.data, *self.inputs) if self.parents else ()

    def backward(self):
        shares = {self: torch.ones_like(self.data)}
        for node in reversed(order(self)):
            g = shares[node]
            node.grad = g.clone() if node.grad is None else node.grad + g
            for parent, share in zip(node.parents, node.vjp(g)):
                shares[parent] = share if parent not in shares else shares[parent] + share


def apply(rule, *sides):
    like = next(side.data for side in sides if isinstance(side, Tensor))
    tensors = tuple(side if isinstance(side, Tensor) else Tensor(torch.tensor(float(side)).to(like.dtype) if like.dtype != torch.float64 else torch.tensor(side, dtype=torch.float64)) for side in sides)
    data = RULES[rule][0](*(one.data for one in tensors))
    return Tensor(data, rule, tensors) if Tensor.recording else Tensor(data)


Tensor.__add__ = lambda self, other: apply("add", self, other)
Tensor.__radd__ = lambda self, other: apply("add", other, self)
Tensor.__sub__ = lambda self, other: apply("sub", self, other)
Tensor.__rsub__ = lambda self, other: apply("sub", other, self)
Tensor.__mul__ = lambda self, other: apply("mul", self, other)
Tensor.__rmul__ = lambda self, other: apply("mul", other, self)
Tensor.__neg__ = lambda self: apply("sub", 0.0, self)
Tensor.__matmul__ = lambda self, other: apply("matmul", self, other)
Tensor.relu = lambda self: apply("relu", self)
Tensor.sum = lambda self: apply("sum", self)
Tensor.mean = lambda self: apply("mean", self)
Tensor.log_softmax = lambda self: apply("log_softmax", self)
