"""gradients-never-cleared

Each step follows the sum of all gradients so far

The first step is right. After it the gradient is still there, and the next walk adds to it, since that is what `backward` does.

help: What is `p.grad` when the second backward begins?
look: p [p.grad is None for p in params]
at: none
"""

import torch
from no_recording import no_grad
from tensor_engine import Tensor


def scores(x, params):
    w1, b1, w2, b2 = params
    return (Tensor(x) @ w1 + b1).relu() @ w2 + b2  # [n, m] -> [n, nh] -> [n, c]


def score_loss(out, y):
    n, c = out.data.shape
    right = (y[:, None] == torch.arange(c)).to(out.data.dtype)  # [n, c]: 1 at the right class
    return (out.log_softmax() * Tensor(right)).sum() * (-1 / n)


def train_network(x, y, params, epochs, bs, lr):
    report = []
    for _ in range(epochs):
        for start in range(0, len(x), bs):
            loss = score_loss(scores(x[start : start + bs], params), y[start : start + bs])
            loss.backward()
            for p in params:
                p.data = p.data - lr * p.grad  # on torch tensors: the engine sees nothing of it
        with no_grad():
            report.append(score_loss(scores(x, params), y).data.item())
    return report
