"""The gradients are never reset, so each step adds to those of the steps before.

task: regression_with_three_outputs
set: final
"""


import torch

class Linear:
    def __init__(self, w, b):
        self.w, self.b = w.clone(), b.clone()
        self.zero()

    def zero(self):
        self.gw = torch.zeros_like(self.w)
        self.gb = torch.zeros_like(self.b)

    def forward(self, x):
        self.x = x
        return x @ self.w + self.b

    def backward(self, grad):
        self.gw += self.x.T @ grad  # WRONG
        self.gb += grad.sum(0)

    def step(self, lr):
        self.w -= lr * self.gw
        self.b -= lr * self.gb

def mse_grad(pred, y):
    return 2 * (pred - y) / pred.numel()

def train(x, y, w, b, lr, steps):
    model = Linear(w, b)
    for step in range(steps):
        pred = model.forward(x)
        model.backward(mse_grad(pred, y))
        model.step(lr)
    return model.w, model.b
