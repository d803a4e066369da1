"""Tanh keeps its input, and its backward needs the output.

task: tanh_network
set: final
known: likely
"""


import torch

class Tanh:
    def forward(self, z):
        a = torch.tanh(z)
        self.a = z  # WRONG
        return a

    def backward(self, grad):
        local = 1 - self.a * self.a
        return grad * local

class Lin:
    def __init__(self, w, b):
        self.w = w
        self.b = b

    def forward(self, inp):
        self.inp = inp
        return inp @ self.w + self.b

    def backward(self, grad):
        self.w.g = self.inp.t() @ grad
        self.b.g = grad.sum(0)
        return grad @ self.w.t()

class Mse:
    def forward(self, pred, y):
        self.diff = pred - y
        return (self.diff ** 2).mean()

    def backward(self):
        return 2 * self.diff / self.diff.numel()

def forward_and_backward(x, y, w1, b1, w2, b2):
    lin1, act, lin2, cost = Lin(w1, b1), Tanh(), Lin(w2, b2), Mse()
    value = cost.forward(lin2.forward(act.forward(lin1.forward(x))), y)
    lin1.backward(act.backward(lin2.backward(cost.backward())))
    return value
