"""The gradients are never reset, so each step adds to those of the steps before.

task: two_layer_steps
set: held out
execution: 2
"""


import torch

class Param:
    def __init__(self, value):
        self.v = value
        self.g = torch.zeros_like(value)

class Net:
    def __init__(self, *values):
        self.params = [Param(v) for v in values]
        self.w1, self.b1, self.w2, self.b2 = self.params
    def zero(self):
        for p in self.params:
            p.g = torch.zeros_like(p.v)
    def __call__(self, x):
        self.x = x
        self.z = x @ self.w1.v + self.b1.v
        self.h = torch.relu(self.z)
        self.out = self.h @ self.w2.v + self.b2.v
        return self.out
    def backward(self, y):
        g = 2 * (self.out - y.reshape(-1, 1)) / len(y)
        self.w2.g += self.h.T @ g  # WRONG
        self.b2.g += g.sum(0)
        g = g @ self.w2.v.T * (self.z > 0)
        self.w1.g += self.x.T @ g
        self.b1.g += g.sum(0)
    def step(self, lr):
        for p in self.params:
            p.v = p.v - lr * p.g

def train(x, y, w1, b1, w2, b2, lr, steps):
    net = Net(w1, b1, w2, b2)
    for step in range(steps):
        net(x)
        net.backward(y)
        net.step(lr)
    return tuple(p.v for p in net.params)
