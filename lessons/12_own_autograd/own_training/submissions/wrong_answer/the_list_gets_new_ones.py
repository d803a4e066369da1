"""new-tensors-in-the-list

The list holds new Tensors, and those passed in have not moved

Whoever called train_network still has the old ones. A new one that the engine has computed also has the old one as a parent, and so on back to the
first step. A step changes `data` of a Tensor; the Tensor stays.

help: Is `params[0]` after the step the object that it was before?
look: p params[0].parents
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
            for place, p in enumerate(params):
                params[place] = p - Tensor(p.grad) * lr
        with no_grad():
            report.append(score_loss(scores(x, params), y).data.item())
    return report
