"""report-before-the-epoch

Each pair was made before its epoch, not after it

First comes what the network knew before it had learned anything, and what it knows in the end is
missing. The list has the right length, so it takes a second look.

help: What loss would a network that knows nothing have in your list's first place?
look: p epochs
at: none
"""

import torch
from accuracy import accuracy
from batches import batches
from cross_entropy import cross_entropy
from sgd_step import sgd_step


def fit(x, y, model, params, epochs=3, bs=64, lr=0.5):
    report = []
    for epoch in range(epochs):
        with torch.no_grad():
            out = model(x)
            report.append((cross_entropy(out, y).item(), accuracy(out, y).item()))
        for xb, yb in batches(x, y, bs):
            loss = cross_entropy(model(xb), yb)
            loss.backward()
            sgd_step(params, lr)
    return report
