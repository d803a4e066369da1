"""returns-after-the-first-epoch

Training ends after one epoch

However many epochs are asked for, there is one, and one pair. A `return` inside the loop over the
epochs does that, for instance: it is reached at the end of the first. With a single epoch
everything is right.

help: How many pairs should three epochs give, and how many come back?
look: p epochs
at: none
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
            sgd_step(params, lr)
        with torch.no_grad():
            out = model(x)
            report.append((cross_entropy(out, y).item(), accuracy(out, y).item()))
        return report
    return report
