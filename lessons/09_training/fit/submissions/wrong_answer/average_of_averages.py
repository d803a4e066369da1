"""average-of-averages

A short batch counts as much as a full one

The report is about all rows, after training, as it should be. But the batches' means are averaged
as if all had the same size. With 150 rows by 64 each of the last 22 rows has nearly three times the
say of the others. When n is a multiple of bs you would see nothing.

help: A batch of 64 with loss 1 and one of 16 with loss 2: what is the loss over all 80 rows?
look: p len(x), len(x) % bs
at: `_.append((sum(_) / len(_), sum(_) / len(_)))`
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
        losses, accuracies = [], []
        with torch.no_grad():
            for xb, yb in batches(x, y, bs):
                out = model(xb)
                losses.append(cross_entropy(out, yb).item())
                accuracies.append(accuracy(out, yb).item())
        report.append((sum(losses) / len(losses), sum(accuracies) / len(accuracies)))
    return report
