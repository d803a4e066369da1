"""short-batch-counted-full

In the report a short batch counts as a full one

Loss and accuracy of each batch are weighted with `bs`, also where fewer rows are left, and the
total is divided by the rows that there really are. So the report is too high, and the accuracy can
exceed 1. Besides, the numbers were taken on the way, while the weights were moving.

help: How many rows does the last batch have, and with how many does it count?
look: p bs, len(x) % bs
at: `_.append((_ / len(x), _ / len(x)))`
"""

from accuracy import accuracy
from batches import batches
from cross_entropy import cross_entropy
from sgd_step import sgd_step


def fit(x, y, model, params, epochs=3, bs=64, lr=0.5):
    report = []
    for epoch in range(epochs):
        total = right = 0.0
        for xb, yb in batches(x, y, bs):
            out = model(xb)
            loss = cross_entropy(out, yb)
            loss.backward()
            sgd_step(params, lr)
            total += loss.item() * bs
            right += accuracy(out, yb).item() * bs
        report.append((total / len(x), right / len(x)))
    return report
