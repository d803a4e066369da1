"""batch-means-after-each-step

The report averages the batches' numbers, taken right after each one's own step

Each batch was judged by other weights, the first ones by weights that had learned nothing yet. And
a short batch counts as much as a full one. Right after a step the loss of that very batch looks
better than that of the others.

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
                losses.append(cross_entropy(scores, yb).item())
                rights.append(accuracy(scores, yb).item())
        report.append((sum(losses) / len(losses), sum(rights) / len(rights)))
    return report
