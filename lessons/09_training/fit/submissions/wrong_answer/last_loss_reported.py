"""last-loss-reported

The accuracy is right, the loss is that of the last batch

It describes the rows that happened to come last, by the weights from before the last step. Where n
is not a multiple of bs these may be very few rows. The two numbers of a pair are about different
rows and different weights.

help: How many rows is the loss of your report computed from?
look: p len(x), len(x) % bs
at: `_.append((_.item(), accuracy(_, y).item()))`
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
            report.append((loss.item(), accuracy(out, y).item()))
    return report
