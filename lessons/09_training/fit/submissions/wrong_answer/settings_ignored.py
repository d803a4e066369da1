"""settings-ignored

The learning rate is always 0.5

0.5 is only what `lr` is when nobody says otherwise. Where the caller asks for a different learning
rate, it has no influence.

if `sgd_step(params, 0.5)`: A number written out there keeps the caller's value out.

help: What should change in your training if the caller asks for `lr=0.1`?
look: p lr, bs, epochs
at: `sgd_step(params, 0.5)`
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
            sgd_step(params, 0.5)
        with torch.no_grad():
            out = model(x)
            report.append((cross_entropy(out, y).item(), accuracy(out, y).item()))
    return report
