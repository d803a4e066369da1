"""returns-after-the-first-epoch

Training ends after one epoch

`return` is inside the loop over the epochs, so it is reached at the end of the first one. With a
single epoch everything is right.

help: How far is your `return` indented, and which loop does that put it in?
look: p epochs
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
            out = model(x)
            report.append((cross_entropy(out, y).item(), accuracy(out, y).item()))
        return report
    return report
