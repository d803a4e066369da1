"""one-epoch-short

One epoch is missing

`range(1, epochs)` counts from 1 and stops before the end: for three epochs it makes two iterations.
One of the two ends has to change.

help: Which numbers are in `range(1, 3)`?
look: p list(range(1, epochs))
at: return
"""

import torch
from accuracy import accuracy
from batches import batches
from cross_entropy import cross_entropy
from sgd_step import sgd_step


def fit(x, y, model, params, epochs=3, bs=64, lr=0.5):
    report = []
    for epoch in range(1, epochs):
        for xb, yb in batches(x, y, bs):
            loss = cross_entropy(model(xb), yb)
            loss.backward()
            sgd_step(params, lr)
        with torch.no_grad():
            out = model(x)
            report.append((cross_entropy(out, y).item(), accuracy(out, y).item()))
    return report
