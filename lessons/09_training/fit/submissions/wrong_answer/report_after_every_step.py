"""report-after-every-step

There is a pair for every batch

150 rows by 64 give three pairs per epoch. Apart from being too long that is expensive: after every
step of 64 rows all rows are looked at.

help: When should a pair be made: after every batch, or after every epoch?
look: p epochs, -(-len(x) // bs)
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
        for xb, yb in batches(x, y, bs):
            loss = cross_entropy(model(xb), yb)
            loss.backward()
            sgd_step(params, lr)
            with torch.no_grad():
                out = model(x)
                report.append((cross_entropy(out, y).item(), accuracy(out, y).item()))
    return report
