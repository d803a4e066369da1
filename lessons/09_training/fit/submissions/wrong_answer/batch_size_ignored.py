"""batch-size-ignored

There are always 64 rows in a batch

64 is only what `bs` is when nobody says otherwise. The caller's value has no influence on your
training.

if `batches(x, y, 64)`: A number written out there keeps the caller's value out.

help: What should change in your training if the caller asks for `bs=2`?
look: p lr, bs, epochs
at: `for _ in batches(x, y, 64): ...`
"""

import torch
from accuracy import accuracy
from batches import batches
from cross_entropy import cross_entropy
from sgd_step import sgd_step


def fit(x, y, model, params, epochs=3, bs=64, lr=0.5):
    report = []
    for epoch in range(epochs):
        for xb, yb in batches(x, y, 64):
            loss = cross_entropy(model(xb), yb)
            loss.backward()
            sgd_step(params, lr)
        with torch.no_grad():
            out = model(x)
            report.append((cross_entropy(out, y).item(), accuracy(out, y).item()))
    return report
