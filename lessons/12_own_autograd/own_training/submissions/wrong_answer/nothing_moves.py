"""nothing-moves

The parameters are where they were

Losses are computed, gradients too, and no parameter gets a new number. `p = p - ...` in a loop gives a new tensor the name p and changes
nothing else; a gradient that is cleared before the step has the same effect.

help: Which object does the line of the step change?
look: p params[0].data
at: `p = _`
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
                slope = p.grad
                p.grad = None
                p = Tensor(p.data - lr * slope)
        with no_grad():
            report.append(score_loss(scores(x, params), y).data.item())
    return report
