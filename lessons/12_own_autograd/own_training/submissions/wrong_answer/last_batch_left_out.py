"""last-batch-left-out

No step uses the rows after the last full batch

Where the rows are a multiple of the batch size all is right. The last batch may be shorter, and it is a batch.

help: With 14 rows and batches of 6, where does the last batch begin?
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
        for start in range(0, len(x) - len(x) % bs, bs):
            loss = score_loss(scores(x[start : start + bs], params), y[start : start + bs])
            loss.backward()
            for p in params:
                p.data = p.data - lr * p.grad  # on torch tensors: the engine sees nothing of it
                p.grad = None
        with no_grad():
            report.append(score_loss(scores(x, params), y).data.item())
    return report
