"""The new weights are computed and not kept.

task: softmax_regression_epoch
set: eighth
"""

import torch

def sgd_step(params, lr):
    for p in params:
        p.sub(lr * p.g)  # WRONG

def epoch(x, y, w, b, lr, bs):
    for i in range(0, len(x), bs):
        xb, yb = x[i:i + bs], y[i:i + bs]
        d = torch.softmax(xb @ w + b, 1)
        d[torch.arange(len(yb)), yb] -= 1
        d /= len(yb)
        w.g, b.g = xb.T @ d, d.sum(0)
        sgd_step([w, b], lr)
    return [w, b]
