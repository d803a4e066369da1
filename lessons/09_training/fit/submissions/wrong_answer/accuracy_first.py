"""accuracy-first

The pair is in the other order

Both numbers are right. The brief asks for `(loss, accuracy)`; a reader of your report would believe
that the loss rises.

help: In which order does the brief name the two?
look: p epochs
at: `_.append(_)`
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
            report.append((accuracy(out, y).item(), cross_entropy(out, y).item()))
    return report
