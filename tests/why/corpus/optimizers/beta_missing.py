"""The old velocity is not multiplied by beta.

task: logistic_momentum
set: final
known: likely
"""


import torch

def sigmoid(z):
    return 1 / (1 + torch.exp(-z))

def log_loss(p, y):
    right = torch.where(y == 1, p, 1 - p)
    return -right.log().mean()

class Momentum:
    def __init__(self, params, lr, beta):
        self.params = [p.clone() for p in params]
        self.speed = [torch.zeros(p.shape) for p in params]
        self.lr = lr
        self.beta = beta

    def step(self, grads):
        for i, g in enumerate(grads):
            self.speed[i] = self.speed[i] + g  # WRONG
            self.params[i] = self.params[i] - self.lr * self.speed[i]

def train(x, y, w, b, lr, beta, steps):
    opt = Momentum([w, b], lr, beta)
    history = []
    for _ in range(steps):
        w, b = opt.params
        p = sigmoid(x @ w + b)
        history.append(log_loss(p, y))
        dz = (p - y) / y.numel()
        opt.step([x.T @ dz, dz.sum(0)])
    return opt.params[0], opt.params[1], torch.stack(history)
