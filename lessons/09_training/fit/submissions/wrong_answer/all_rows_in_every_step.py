"""all-rows-in-every-step

Every step looks at all rows

There are as many steps as batches, but each loss is that of the whole of `x` and `y`. The steps are
even a little better, and each costs as much as a whole epoch should.

help: Which rows should your first step look at, and which does it look at?
look: p len(x), bs
at: `_ = cross_entropy(model(x), y)`
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
