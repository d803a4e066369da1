"""last-batch-looked-at-again

The report looks at the last batch once more, not at all rows

It is made after the last step, as it should be. But it is about the rows that came last: 22 of 150.

help: How many rows is your report about, and how many should it be about?
look: p len(x), len(x) % bs
at: `_ = model(xb)`
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
            out = model(xb)
            report.append((cross_entropy(out, yb).item(), accuracy(out, yb).item()))
    return report
