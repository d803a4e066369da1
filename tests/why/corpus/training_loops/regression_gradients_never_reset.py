"""The gradients are never reset, so each step adds to those of the steps before.

task: regression_fit
set: seventh
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
        self.gw += self.xb.t() @ g  # WRONG
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
    return model.w, model.b
