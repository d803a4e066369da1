"""Moves the data in place, and makes the table of ones by writing into zeros."""

import torch
from no_recording import no_grad
from tensor_engine import Tensor


def scores(x, params):
    inp = Tensor(x)
    hidden = inp @ params[0]
    hidden = hidden + params[1]
    hidden = hidden.relu()
    return hidden @ params[2] + params[3]


def score_loss(out, y):
    logp = out.log_softmax()
    weights = torch.zeros_like(logp.data)
    weights[torch.arange(len(y)), y] = -1.0 / len(y)
    return (logp * Tensor(weights)).sum()


def train_network(x, y, params, epochs, bs, lr):
    report = []
    for epoch in range(epochs):
        for xb, yb in zip(x.split(bs), y.split(bs)):
            for p in params:
                p.grad = None
            score_loss(scores(xb, params), yb).backward()
            for p in params:
                p.data -= lr * p.grad
        for p in params:
            p.grad = None
        with no_grad():
            report += [float(score_loss(scores(x, params), y).data)]
    return report
