"""last-batch-looked-at-again

The report looks at the last batch once more, not at all rows

It is made after the step and without autograd, as it should be. But it runs the model on `xb`,
which after the loop is whatever came last: 22 rows of 150. `x` and `y` are still there.

help: After the inner loop, which rows do `xb` and `yb` hold?
look: p len(x), len(x) % bs
at: return
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
        with torch.no_grad():
            out = model(xb)
            report.append((cross_entropy(out, yb).item(), accuracy(out, yb).item()))
    return report
