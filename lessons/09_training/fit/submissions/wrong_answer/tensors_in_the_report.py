"""tensors-in-the-report

The report holds tensors, not numbers

They print almost alike. A report of Python floats can be saved, compared and averaged anywhere; a
tensor drags torch along, and one made without no_grad the whole computation behind it.

help: What does `type(…)` say about the first number of your report?
look: p epochs
at: `_.append((cross_entropy(_out, y), accuracy(_out, y)))`
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
            report.append((cross_entropy(out, y), accuracy(out, y)))
    return report
