"""accuracy-divided-again

The accuracy is divided by the rows once too often

A batch's accuracy is divided by its rows already; the sum of a few of them over all rows comes out
far too small. The loss counts every row once, but both were taken on the way, while the weights
were moving.

help: What does `accuracy` give for a batch that is all right, and what does your report make of three of them?
look: p len(x), -(-len(x) // bs)
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
            total += loss.item() * len(xb)
            right += accuracy(out, yb).item()
        report.append((total / len(x), right / len(x)))
    return report
