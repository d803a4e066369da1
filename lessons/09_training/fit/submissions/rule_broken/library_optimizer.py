"""library-optimizer

torch.optim takes the steps

You have an `sgd_step` of your own, written a short while ago, that does just this, and with it you
know what happens between backward and the next batch.

help: Which two calls on an optimizer does your `sgd_step` replace?
look: p len(params), lr
at: none
"""

import torch
from accuracy import accuracy
from batches import batches
from cross_entropy import cross_entropy


def fit(x, y, model, params, epochs=3, bs=64, lr=0.5):
    report = []
    optimizer = torch.optim.SGD(params, lr=lr)
    for epoch in range(epochs):
        for xb, yb in batches(x, y, bs):
            cross_entropy(model(xb), yb).backward()
            optimizer.step()
            optimizer.zero_grad()
        with torch.no_grad():
            out = model(x)
            report.append((cross_entropy(out, y).item(), accuracy(out, y).item()))
    return report
