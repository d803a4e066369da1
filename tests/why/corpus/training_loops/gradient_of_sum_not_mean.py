"""The gradient is not divided by the batch size.

task: softmax_regression_epoch
set: unseen
known: unsure
"""


import torch

def log_softmax(z):
    top = z.max(1, keepdim=True)[0]
    lse = (z - top).exp().sum(1, keepdim=True).log() + top
    return z - lse

def batches(x, y, bs):
    count = (len(x) + bs - 1) // bs
    parts = []
    for k in range(count):
        parts.append((x[k * bs:(k + 1) * bs], y[k * bs:(k + 1) * bs]))
    return parts

def sgd_step(params, lr):
    for p in params:
        p.sub_(lr * p.g)

def epoch(x, y, w, b, lr, bs):
    for xb, yb in batches(x, y, bs):
        logits = xb @ w + b
        probs = log_softmax(logits).exp()
        probs[torch.arange(len(yb)), yb] -= 1
        logits.g = probs  # WRONG
        w.g = xb.T @ logits.g
        b.g = logits.g.sum(0)
        sgd_step([w, b], lr)
    return [w, b]
