"""biases-left-behind

Only the weights are moved

Tensors with a single axis stay where they were. The digits are recognised just as well without: 94
of 100 after three epochs either way. What gives it away is where the parameters are.

help: Which entries of `params` reach your step?
look: p [p.dim() for p in params]
at: `sgd_step([_p for _p in params if _p.dim() > 1], lr)`
"""

import torch
from accuracy import accuracy
from batches import batches
from cross_entropy import cross_entropy
from sgd_step import sgd_step


def fit(x, y, model, params, epochs=3, bs=64, lr=0.5):
    report = []
    for epoch in range(epochs):
        for xb, yb in batches(x, y, bs):
            loss = cross_entropy(model(xb), yb)
            loss.backward()
            sgd_step([p for p in params if p.dim() > 1], lr)
            for p in params:
                p.grad = None
        with torch.no_grad():
            out = model(x)
            report.append((cross_entropy(out, y).item(), accuracy(out, y).item()))
    return report
