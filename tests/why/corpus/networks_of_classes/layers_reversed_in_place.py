"""The list of layers is reversed in place, and the next forward pass reads it again.

task: module_momentum
set: eighth
"""

import torch

class Linear:
    def __init__(self, w, b):
        self.w, self.b = w.clone(), b.clone()
        self.vw, self.vb = torch.zeros_like(w), torch.zeros_like(b)
    def forward(self, t):
        self.t = t
        return t @ self.w + self.b
    def backward(self, up):
        self.gw, self.gb = self.t.T @ up, up.sum(0)
        return up @ self.w.T
    def step(self, lr, mom):
        self.vw = mom * self.vw + self.gw
        self.vb = mom * self.vb + self.gb
        self.w = self.w - lr * self.vw
        self.b = self.b - lr * self.vb

class Relu:
    def forward(self, t):
        self.t = t
        return t.relu()
    def backward(self, up):
        return up * (self.t > 0)
    def step(self, lr, mom):
        pass

def train(x, y, w1, b1, w2, b2, lr, mom, steps):
    first, second = Linear(w1, b1), Linear(w2, b2)
    layers = [first, Relu(), second]
    for _ in range(steps):
        t = x
        for layer in layers:
            t = layer.forward(t)
        up = 2 * (t - y) / y.numel()
        layers.reverse()  # WRONG
        for layer in layers:
            up = layer.backward(up)
        for layer in layers:
            layer.step(lr, mom)
    return first.w, first.b, second.w, second.b
