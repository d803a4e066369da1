"""one-epoch-short

One epoch is missing

For three epochs two are made.

if `range(1, epochs)`: `range(1, epochs)` counts from 1 and stops before the end. One of the two
ends has to change.

help: How many pairs should three epochs give, and how many come back?
look: p list(range(1, epochs))
at: `for _ in range(1, epochs): ...`
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
