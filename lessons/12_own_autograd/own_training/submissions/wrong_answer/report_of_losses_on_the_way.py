"""report-of-losses-on-the-way

The report is a mean of the losses that the batches had before their steps

The parameters are right. Each of these losses belongs to weights that have moved since, so the report is about no network that there ever was, and is mostly too large. What is asked for is the loss over all rows after the epoch.

help: With which weights was the loss of the first batch found, and which are there at the end of the epoch?
look: p len(x), bs
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
        total = 0.0
        for start in range(0, len(x), bs):
            loss = score_loss(scores(x[start : start + bs], params), y[start : start + bs])
            loss.backward()
            total += loss.data.item() * len(x[start : start + bs])
            for p in params:
                p.data = p.data - lr * p.grad  # on torch tensors: the engine sees nothing of it
                p.grad = None
        report.append(total / len(x))
    return report
