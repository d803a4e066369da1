"""Keeps the mathematics in plain functions, as in the lessons before, and only the memory in the class."""

import torch


def lin(x, w, b):
    return torch.addmm(b, x, w)


def lin_grad(inp, out, w, b):
    inp.g = out.g @ w.T
    w.g = (inp[:, :, None] * out.g[:, None, :]).sum(0)
    b.g = out.g.sum(0)


class Lin:
    def __init__(self, w, b):
        self.w = w
        self.b = b
        self.inp = None
        self.out = None

    def __call__(self, inp):
        self.inp, self.out = inp, lin(inp, self.w, self.b)
        return self.out

    def backward(self):
        lin_grad(self.inp, self.out, self.w, self.b)
