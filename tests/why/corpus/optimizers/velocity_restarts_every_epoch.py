"""Every epoch makes a new optimizer, so the velocity starts again at 0.

task: softmax_momentum
set: seventh
"""

import torch

class Momentum:
    def __init__(self, w, lr, beta):
        self.w, self.lr, self.beta = w, lr, beta
        self.speed = torch.zeros_like(w)
    def step(self, grad):
        self.speed = self.beta * self.speed + grad
        self.w -= self.lr * self.speed

def grad_of_loss(xb, yb, w):
    e = (xb @ w).exp()
    p = e / e.sum(1, keepdim=True)
    target = torch.eye(w.shape[1])[yb]
    return xb.T @ (p - target) / xb.shape[0]

def train(x, y, w, lr, beta, bs, epochs):
    w = w.clone()
    for epoch in range(epochs):
        opt = Momentum(w, lr, beta)  # WRONG
        for xb, yb in zip(x.split(bs), y.split(bs)):
            opt.step(grad_of_loss(xb, yb, w))
    return w
