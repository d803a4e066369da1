"""The list of gradients is made before the backward pass runs.

task: returned_gradients
set: eighth
"""

class Param:
    def __init__(self, value):
        self.value = value
        self.grad = torch.zeros_like(value)

class Layer:
    def __init__(self, w, b):
        self.w, self.b = Param(w), Param(b)
    def forward(self, t):
        self.t = t
        return t @ self.w.value + self.b.value
    def backward(self, up):
        self.w.grad = self.t.T @ up
        self.b.grad = up.sum(0)
        return up @ self.w.value.T

import torch

def gradients(x, y, w1, b1, w2, b2):
    first, second = Layer(w1, b1), Layer(w2, b2)
    pre = first.forward(x)
    out = second.forward(pre.relu())
    found = [p.grad for layer in (first, second) for p in (layer.w, layer.b)]  # WRONG
    up = second.backward(2 * (out - y) / y.numel())
    first.backward(up * (pre > 0))
    return tuple(found)
