"""all-rows-in-every-step

Every step looks at all rows

The loop deals out batches, but the loss is computed from `x` and `y`, so that all batches are the same. The steps are
even a little better, and each costs as much as a whole epoch should.

help: Which names does the `for` of your inner loop set, and where do you use them?
look: p len(x), bs
at: innermost loop
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
            loss = cross_entropy(model(x), y)
            loss.backward()
            sgd_step(params, lr)
        with torch.no_grad():
            out = model(x)
            report.append((cross_entropy(out, y).item(), accuracy(out, y).item()))
    return report
