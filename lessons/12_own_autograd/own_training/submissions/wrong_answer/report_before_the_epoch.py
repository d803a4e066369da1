"""report-before-the-epoch

Each loss in the report is from before its epoch

The parameters are right, and the report is one epoch late: its first number is about the weights at the start, and the weights at the end are in none.

help: Which weights is the first number of your report about?
look: p epochs
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
        with no_grad():
            report.append(score_loss(scores(x, params), y).data.item())
        for start in range(0, len(x), bs):
            loss = score_loss(scores(x[start : start + bs], params), y[start : start + bs])
            loss.backward()
            for p in params:
                p.data = p.data - lr * p.grad  # on torch tensors: the engine sees nothing of it
                p.grad = None
    return report
