"""batch-means-on-the-way

The report averages the batches' numbers, taken while the weights were moving

Two things are off. Each batch was judged by other weights, the first ones by weights that had
learned nothing yet. And a short batch counts as much as a full one.

help: Which weights is your first batch of the epoch judged by, and which does the caller get?
look: p len(x), len(x) % bs
at: `_.append((_loss / len(_), _right / len(_)))`
"""

from accuracy import accuracy
from batches import batches
from cross_entropy import cross_entropy
from sgd_step import sgd_step


def fit(x, y, model, params, epochs=3, bs=64, lr=0.5):
    report = []
    for epoch in range(epochs):
        total, right, pairs = 0.0, 0.0, list(batches(x, y, bs))
        for xb, yb in pairs:
            out = model(xb)
            loss = cross_entropy(out, yb)
            loss.backward()
            sgd_step(params, lr)
            total += loss.item()
            right += accuracy(out, yb).item()
        report.append((total / len(pairs), right / len(pairs)))
    return report
