"""one-number-for-any-loss

The walk begins with a number that has no axes

A loss of shape `[]` is right. A single number may also be a table of one row and one column, and its slope has its shape: a product of matrices cannot multiply a number without axes. In float64 the first slope is a float32 besides.

if `torch.tensor(1.0)`: Its shape is `[]`, whatever the loss is.

help: What is `loss.data.shape` for a `[1, 3]` times a `[3, 1]`?
look: p self.data.shape, self.data.dtype
at: `slopes = {id(self): torch.tensor(1.0)}`
"""

import torch
from topological import order
from unbroadcast import unbroadcast


class Tensor:
    """A torch tensor, what it was made of, and how a gradient gets back to that."""

    recording = True  # while it is False, results have no parents

    def __init__(self, data, parents=(), vjp=lambda g: ()):
        self.data = data
        self.grad = None
        self.parents = parents
        self.vjp = vjp

    def __repr__(self):
        return f"Tensor({self.data})"

    def __add__(self, other):
        other = self.beside(other)
        a, b = self.data, other.data
        return result(a + b, (self, other), lambda g: (unbroadcast(g, a.shape), unbroadcast(g, b.shape)))

    def __mul__(self, other):
        other = self.beside(other)
        a, b = self.data, other.data
        return result(a * b, (self, other), lambda g: (unbroadcast(g * b, a.shape), unbroadcast(g * a, b.shape)))

    def __matmul__(self, other):
        a, b = self.data, other.data
        return result(a @ b, (self, other), lambda g: (g @ b.T, a.T @ g))  # [n, o] @ [o, i] and [i, n] @ [n, o]

    def relu(self):
        a = self.data
        return result(a.clamp_min(0.0), (self,), lambda g: (g * (a > 0),))

    def sum(self):
        a = self.data
        return result(a.sum(), (self,), lambda g: (g.expand(a.shape),))

    def mean(self):
        return self.sum() * (1.0 / self.data.numel())

    def log_softmax(self):
        shifted = self.data - self.data.amax(-1, keepdim=True)
        out = shifted - shifted.exp().sum(-1, keepdim=True).log()
        return result(out, (self,), lambda g: (g - out.exp() * g.sum(-1, keepdim=True),))

    def backward(self):
        slopes = {id(self): torch.tensor(1.0)}  # of this walk alone
        for node in reversed(order(self)):
            slope = slopes[id(node)]
            node.grad = slope if node.grad is None else node.grad + slope
            for parent, share in zip(node.parents, node.vjp(slope)):
                slopes[id(parent)] = slopes[id(parent)] + share if id(parent) in slopes else share

    def beside(self, other):
        """The other side of an operation: a plain number becomes a Tensor of the same dtype."""
        return other if isinstance(other, Tensor) else Tensor(torch.tensor(other, dtype=self.data.dtype))

    def __neg__(self):
        return self * -1.0

    def __sub__(self, other):
        return self + -self.beside(other)

    def __rsub__(self, other):
        return -self + other

    __radd__ = __add__
    __rmul__ = __mul__


def result(data, parents, vjp):
    """What an operation returns: with parents while the engine is recording."""
    return Tensor(data, parents, vjp) if Tensor.recording else Tensor(data)
