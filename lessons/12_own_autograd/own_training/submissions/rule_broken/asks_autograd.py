"""asks-autograd

torch's autograd finds the gradients

They are right, and they come from the other engine. With yours it is `loss.backward()`, on a Tensor of your own.

help: Which operations does the way back need that your engine does not have?
look: p params[0].grad
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


def with_torch(xb, yb, params):
    leaves = [p.data.clone().requires_grad_() for p in params]
    out = (xb @ leaves[0] + leaves[1]).relu() @ leaves[2] + leaves[3]
    logp = out - out.logsumexp(1, keepdim=True)
    (-logp[torch.arange(len(yb)), yb].mean()).backward()
    for p, leaf in zip(params, leaves):
        p.grad = leaf.grad


def train_network(x, y, params, epochs, bs, lr):
    report = []
    for _ in range(epochs):
        for start in range(0, len(x), bs):
            loss = score_loss(scores(x[start : start + bs], params), y[start : start + bs])
            with_torch(x[start : start + bs], y[start : start + bs], params)
            for p in params:
                p.data = p.data - lr * p.grad  # on torch tensors: the engine sees nothing of it
                p.grad = None
        with no_grad():
            report.append(score_loss(scores(x, params), y).data.item())
    return report
