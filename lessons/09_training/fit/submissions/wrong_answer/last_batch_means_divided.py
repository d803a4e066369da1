"""last-batch-means-divided

The report is the mean of the last batch divided by the number of batches

The other batches' terms are missing, and the division is still by all of them.

if `_ = _.item()`: `=` replaces what was there. A sum needs `+=`.

help: After three batches, how many terms should your total have?
look: p -(-len(x) // bs)
at: none
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
            total = loss.item()
            right = accuracy(out, yb).item()
        report.append((total / len(pairs), right / len(pairs)))
    return report
