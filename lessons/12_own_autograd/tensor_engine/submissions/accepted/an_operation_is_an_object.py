"""Operations are objects with forward and backward, in the way of PyTorch's Function."""

import torch
from topological import order
from unbroadcast import unbroadcast


class Function:
    def __call__(self, *inputs):
        out = Tensor(self.forward(*[one.data for one in inputs]))
        if Tensor.recording:
            out.parents, out.vjp = inputs, self.backward
        return out


class Add(Function):
    def forward(self, a, b):
        self.shapes = a.shape, b.shape
        return a + b

    def backward(self, g):
        return tuple(unbroadcast(g, shape) for shape in self.shapes)


class Mul(Function):
    def forward(self, a, b):
        self.a, self.b = a, b
        return a * b

    def backward(self, g):
        return unbroadcast(g * self.b, self.a.shape), unbroadcast(g * self.a, self.b.shape)


class MatMul(Function):
    def forward(self, a, b):
        self.a, self.b = a, b
        return a.matmul(b)

    def backward(self, g):
        return g.matmul(self.b.t()), self.a.t().matmul(g)


class ReLU(Function):
    def forward(self, a):
        self.open = a > 0
        return torch.where(self.open, a, torch.zeros_like(a))

    def backward(self, g):
        return (torch.where(self.open, g, torch.zeros_like(g)),)


class Sum(Function):
    def forward(self, a):
        self.a = a
        return a.sum()

    def backward(self, g):
        return (torch.ones_like(self.a) * g,)


class Mean(Function):
    def forward(self, a):
        self.a = a
        return a.mean()

    def backward(self, g):
        return (torch.full_like(self.a, 1 / self.a.numel()) * g,)


class LogSoftmax(Function):
    def forward(self, a):
        self.out = a - a.logsumexp(-1, keepdim=True)
        return self.out

    def backward(self, g):
        return (g - self.out.exp() * g.sum(-1, keepdim=True),)


class Tensor:
    recording = True

    def __init__(self, data):
        self.data, self.grad, self.parents = data, None, ()

    def vjp(self, g):
        return ()

    def pair(self, other):
        return other if isinstance(other, Tensor) else Tensor(torch.full((), other, dtype=self.data.dtype))

    def __add__(self, other): return Add()(self, self.pair(other))
    def __radd__(self, other): return Add()(self.pair(other), self)
    def __mul__(self, other): return Mul()(self, self.pair(other))
    def __rmul__(self, other): return Mul()(self.pair(other), self)
    def __neg__(self): return Mul()(self, self.pair(-1))
    def __sub__(self, other): return Add()(self, -self.pair(other))
    def __rsub__(self, other): return Add()(self.pair(other), -self)
    def __matmul__(self, other): return MatMul()(self, other)
    def relu(self): return ReLU()(self)
    def sum(self): return Sum()(self)
    def mean(self): return Mean()(self)
    def log_softmax(self): return LogSoftmax()(self)

    def backward(self):
        collected = {id(self): [torch.ones_like(self.data)]}
        for node in order(self)[::-1]:
            slope = sum(collected.pop(id(node)))
            node.grad = slope if node.grad is None else slope + node.grad
            for parent, share in zip(node.parents, node.vjp(slope)):
                collected.setdefault(id(parent), []).append(share)
