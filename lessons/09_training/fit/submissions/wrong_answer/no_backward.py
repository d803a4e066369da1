"""no-backward

Nothing is learned: there are no slopes

The loss is computed and the step is called, but nobody asked for slopes, so every `.grad` is None and `sgd_step` leaves
all parameters alone. A report whose numbers do not change from epoch to epoch is the sign.

help: Which call fills in `params[0].grad`?
look: p params[0].grad
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
            loss = cross_entropy(model(xb), yb)
            sgd_step(params, lr)
        with torch.no_grad():
            out = model(x)
            report.append((cross_entropy(out, y).item(), accuracy(out, y).item()))
    return report
