"""report-of-batch-means

The report is a mean over the batches, each before its step

The parameters are right. The losses of the batches were averaged as they came: a short last batch counts as much as a full one, and each loss belongs to weights that have moved since. What is asked for is the loss over all rows after the epoch.

help: With which weights was the loss of the first batch found, and how many rows does the last batch have?
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
        losses = []
        for start in range(0, len(x), bs):
            loss = score_loss(scores(x[start : start + bs], params), y[start : start + bs])
            loss.backward()
            losses.append(loss.data.item())
            for p in params:
                p.data = p.data - lr * p.grad  # on torch tensors: the engine sees nothing of it
                p.grad = None
        report.append(sum(losses) / len(losses))
    return report
