"""running-loss-reported

The accuracy is right, the loss is the mean of the batches' losses on the way

The loss of each batch was taken before its step, by weights that have moved since, and a short
batch counts as much as a full one. The two numbers of a pair describe two different networks.

help: By which weights is the loss of your report, and by which the accuracy?
look: p len(x), len(x) % bs
at: `_.append((_ / len(_), accuracy(_, y).item()))`
"""

import torch
from accuracy import accuracy
from batches import batches
from cross_entropy import cross_entropy
from sgd_step import sgd_step


def fit(x, y, model, params, epochs=3, bs=64, lr=0.5):
    report = []
    for epoch in range(epochs):
        running, pairs = 0.0, list(batches(x, y, bs))
        for xb, yb in pairs:
            loss = cross_entropy(model(xb), yb)
            loss.backward()
            sgd_step(params, lr)
            running += loss.item()
        with torch.no_grad():
            out = model(x)
            report.append((running / len(pairs), accuracy(out, y).item()))
    return report
