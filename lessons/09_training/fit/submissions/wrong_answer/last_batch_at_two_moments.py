"""last-batch-at-two-moments

The report is about the last batch, before and after its step

The loss is the one that the last step was made from, the accuracy is that of the same rows after
the step. Neither is about all rows. Where n is not a multiple of bs the last batch may be very
small.

help: How many rows is your report about, and how many should it be about?
look: p len(x), len(x) % bs
at: `_.append((_.item(), accuracy(model(xb), yb).item()))`
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
            report.append((loss.item(), accuracy(model(xb), yb).item()))
    return report
