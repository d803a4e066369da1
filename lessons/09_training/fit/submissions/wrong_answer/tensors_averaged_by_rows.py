"""tensors-averaged-on-the-way

The report holds averages of losses on the way, as tensors

Losses were added up as tensors. Unless it is detached, each of them keeps all the values of its forward pass
for a walk back that will not come, so memory grows with every batch. `loss.item()` is the number alone. And
it is an average of losses that were seen on the way, while the weights were still changing; the report is
about all rows after the epoch.

help: What does `loss` hold besides its number?
look: p cross_entropy(model(x), y).grad_fn
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
        total = 0
        for xb, yb in batches(x, y, bs):
            loss = cross_entropy(model(xb), yb)
            loss.backward()
            sgd_step(params, lr)
            total += loss * len(xb)
        with torch.no_grad():
            report.append((total / len(x), accuracy(model(x), y).item()))
    return report
