"""short-batch-left-out

Batches that are not full take no part

The rows that are left over are never learned from: 22 of 150 here. With fewer rows than bs there is
no step at all. The accuracy would not tell: on the digits it was 94 of 100 with and without them.

help: How many rows does one of your epochs look at?
look: p len(x), len(x) % bs
at: `if len(_) < bs: ...`
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
            if len(xb) < bs:
                continue
            loss = cross_entropy(model(xb), yb)
            loss.backward()
            sgd_step(params, lr)
        with torch.no_grad():
            out = model(x)
            report.append((cross_entropy(out, y).item(), accuracy(out, y).item()))
    return report
