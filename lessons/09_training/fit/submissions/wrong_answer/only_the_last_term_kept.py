"""only-the-last-term-kept

The report is the share of the last batch alone

Its loss and accuracy, times its rows, divided by all rows: the terms of the batches before it are
missing. Where one batch is all, it comes close.

if `_ = _.item() * len(_)`: `=` replaces what was there. A sum needs `+=`.

help: After three batches, how many terms should your total have?
look: p len(x), len(x) % bs
at: none
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
            total = loss.item() * len(xb)
            right = accuracy(out, yb).item() * len(xb)
        report.append((total / len(x), right / len(x)))
    return report
