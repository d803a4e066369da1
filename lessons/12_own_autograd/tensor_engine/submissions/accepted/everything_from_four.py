"""Builds the mean, the rectifier and log-softmax out of other operations on Tensors; numbers are no parents."""

import torch
from topological import order
from unbroadcast import unbroadcast


class Tensor:
    recording = True

    def __init__(self, data):
        self.data = data
        self.grad = None
        self.parents = ()
        self.vjp = lambda g: ()

    @classmethod
    def made(cls, data, *ways):
        """ways: pairs of a parent and the function from g to its gradient."""
        out = cls(data)
        if cls.recording:
            out.parents = tuple(parent for parent, _ in ways)
            out.vjp = lambda g: tuple(unbroadcast(back(g), parent.data.shape) for parent, back in ways)
        return out

    def __add__(self, other):
        if not isinstance(other, Tensor):
            return Tensor.made(self.data + other, (self, lambda g: g))
        return Tensor.made(self.data + other.data, (self, lambda g: g), (other, lambda g: g))

    def __mul__(self, other):
        if not isinstance(other, Tensor):
            return Tensor.made(self.data * other, (self, lambda g: g * other))
        a, b = self.data, other.data
        return Tensor.made(a * b, (self, lambda g: g * b), (other, lambda g: g * a))

    def __matmul__(self, other):
        a, b = self.data, other.data
        return Tensor.made(a @ b, (self, lambda g: g @ b.transpose(0, 1)), (other, lambda g: a.transpose(0, 1) @ g))

    def sum(self, axis=None):
        a = self.data
        if axis is None:
            return Tensor.made(a.sum(), (self, lambda g: g * torch.ones_like(a)))
        return Tensor.made(a.sum(axis, keepdim=True), (self, lambda g: g * torch.ones_like(a)))

    def exp(self):
        out = self.data.exp()
        return Tensor.made(out, (self, lambda g: g * out))

    def log(self):
        a = self.data
        return Tensor.made(a.log(), (self, lambda g: g / a))

    def relu(self):
        return self * Tensor((self.data > 0).to(self.data.dtype))

    def mean(self):
        return self.sum() * (1 / self.data.numel())

    def log_softmax(self):
        shifted = self - Tensor(self.data.max(-1, keepdim=True).values)
        return shifted - shifted.exp().sum(-1).log()

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + (-other)

    def __rsub__(self, other):
        return -self + other

    def __radd__(self, other):
        return self + other

    def __rmul__(self, other):
        return self * other

    def backward(self):
        nodes = order(self)
        place = {id(node): number for number, node in enumerate(nodes)}
        slopes = [torch.zeros_like(node.data) for node in nodes]
        slopes[-1] = torch.ones_like(self.data)
        for number in reversed(range(len(nodes))):
            node = nodes[number]
            for parent, share in zip(node.parents, node.vjp(slopes[number])):
                slopes[place[id(parent)]] = slopes[place[id(parent)]] + share
        for node, slope in zip(nodes, slopes):
            node.grad = slope if node.grad is None else node.grad + slope
