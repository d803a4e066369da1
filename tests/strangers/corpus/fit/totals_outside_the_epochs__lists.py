# slip: the lists are made once, before the epochs
# source: own
# named: totals-never-reset
import torch
from accuracy import accuracy
from batches import batches
from cross_entropy import cross_entropy
from sgd_step import sgd_step


def fit(x, y, model, params, epochs=3, bs=64, lr=0.5):
    report, losses, hits = [], [], []  # WRONG
    for _ in range(epochs):
        for xb, yb in batches(x, y, bs):
            out = model(xb)
            loss = cross_entropy(out, yb)
            loss.backward()
            sgd_step(params, lr)
            losses.append(loss.item() * len(yb))
            hits.append(accuracy(out, yb).item() * len(yb))
        report.append((sum(losses) / len(y), sum(hits) / len(y)))
    return report
