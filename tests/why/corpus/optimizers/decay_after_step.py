"""The weight decay is added to the gradient after the step that needs it.

task: weight_decay
set: fifth
"""


import torch

class Linear:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def __call__(self, x):
        self.x = x
        return x @ self.w + self.b

    def backward(self, grad):
        self.w.g += self.x.T @ grad
        self.b.g += grad.sum(0)

    def parameters(self):
        return [self.w, self.b]

class SGD:
    def __init__(self, params, lr, wd):
        self.params = params
        self.lr = lr
        self.wd = wd

    def zero_grad(self):
        for p in self.params:
            p.g = torch.zeros_like(p)

    def step(self):
        for p in self.params:
            p -= self.lr * p.g  # WRONG
            p.g += self.wd * p

def train(x, y, w, b, lr, wd, steps):
    model = Linear(w.clone(), b.clone())
    opt = SGD(model.parameters(), lr, wd)
    for i in range(steps):
        opt.zero_grad()
        pred = model(x)
        model.backward(2 * (pred - y) / y.numel())
        opt.step()
    return model.w, model.b
