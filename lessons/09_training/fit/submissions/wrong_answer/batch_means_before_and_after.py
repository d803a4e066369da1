"""batch-means-before-and-after

The report averages the batches' numbers: losses from before each step, accuracies from after it

Each batch was judged by other weights, the first ones by weights that had learned nothing yet. And
a short batch counts as much as a full one. The two numbers of a pair belong to different weights
besides.

help: Which weights is your first batch of the epoch judged by, and which does the caller get?
look: p len(x), len(x) % bs
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
        losses, rights = [], []
        for xb, yb in batches(x, y, bs):
            scores = model(xb)
            loss = cross_entropy(scores, yb)
            loss.backward()
            sgd_step(params, lr)
            with torch.no_grad():
                scores = model(xb)
                losses.append(loss.item())
                rights.append(accuracy(scores, yb).item())
        report.append((sum(losses) / len(losses), sum(rights) / len(rights)))
    return report
