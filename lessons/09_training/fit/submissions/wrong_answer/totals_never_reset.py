"""totals-never-reset

The totals grow from epoch to epoch

The first pair is an average over its epoch. In the second the first epoch's terms are still there,
so the accuracy can exceed 1. A total belongs to one epoch. Besides, it was taken while the weights
were moving.

help: What is your total when the second epoch begins?
look: p epochs
at: none
"""

from accuracy import accuracy
from batches import batches
from cross_entropy import cross_entropy
from sgd_step import sgd_step


def fit(x, y, model, params, epochs=3, bs=64, lr=0.5):
    report = []
    total = right = 0.0
    for epoch in range(epochs):
        for xb, yb in batches(x, y, bs):
            out = model(xb)
            loss = cross_entropy(out, yb)
            loss.backward()
            sgd_step(params, lr)
            total += loss.item() * len(xb)
            right += accuracy(out, yb).item() * len(xb)
        report.append((total / len(x), right / len(x)))
    return report
