"""rectifier-left-out

Between the two layers nothing is rectified

Two linear layers in a row are one linear layer. The network still learns something, and cannot learn more than that.

help: What happens in the hidden layer to numbers below 0?
look: p x.shape
at: none
"""

import torch
from no_recording import no_grad
from tensor_engine import Tensor


def scores(x, params):
    w1, b1, w2, b2 = params
    return (Tensor(x) @ w1 + b1) @ w2 + b2  # [n, m] -> [n, nh] -> [n, c]


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
                p.grad = None
        with no_grad():
            report.append(score_loss(scores(x, params), y).data.item())
    return report
