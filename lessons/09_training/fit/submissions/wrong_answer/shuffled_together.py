"""shuffled-together

The rows are shuffled before every epoch

For real training that is good practice. Here the order is part of the task: in another order the
same number of steps ends somewhere else, and your parameters could not be compared with the
reference's.

help: Which rows should be in the first batch?
look: p y[:bs]
at: `_ = torch.randperm(_)`
"""

import torch
from accuracy import accuracy
from batches import batches
from cross_entropy import cross_entropy
from sgd_step import sgd_step


def fit(x, y, model, params, epochs=3, bs=64, lr=0.5):
    report = []
    for epoch in range(epochs):
        order = torch.randperm(len(x))
        for xb, yb in batches(x[order], y[order], bs):
            loss = cross_entropy(model(xb), yb)
            loss.backward()
            sgd_step(params, lr)
        with torch.no_grad():
            out = model(x)
            report.append((cross_entropy(out, y).item(), accuracy(out, y).item()))
    return report
