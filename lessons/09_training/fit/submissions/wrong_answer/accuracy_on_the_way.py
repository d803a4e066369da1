"""accuracy-on-the-way

The loss is right, the accuracy is the mean of the batches' accuracies on the way

Each batch was judged by other weights, the first ones by weights that had learned nothing yet. And
a short batch counts as much as a full one.

help: Which weights is your first batch of the epoch judged by, and which does the caller get?
look: p len(x), len(x) % bs
at: `report.append(_)`
"""

import torch
from accuracy import accuracy
from batches import batches
from cross_entropy import cross_entropy
from sgd_step import sgd_step


def fit(x, y, model, params, epochs=3, bs=64, lr=0.5):
    report = []
    for epoch in range(epochs):
        rights = []
        for xb, yb in batches(x, y, bs):
            scores = model(xb)
            loss = cross_entropy(scores, yb)
            loss.backward()
            sgd_step(params, lr)
            rights.append(accuracy(scores, yb).item())
        with torch.no_grad():
            report.append((cross_entropy(model(x), y).item(), sum(rights) / len(rights)))
    return report
