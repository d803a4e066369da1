"""average-on-the-way

The report is an average over the epoch, while the weights were moving

Every row counts once: as an average that is right. But each batch was judged by other weights, the
first ones by weights that had learned nothing yet. On the digits the third epoch's average was 0.34
and the network at its end had 0.25.

help: Which weights is your first batch of the epoch judged by, and which does the caller get?
look: p epochs, len(x)
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
            right += accuracy(out, yb).item() * len(xb)
        report.append((total / len(x), right / len(x)))
    return report
