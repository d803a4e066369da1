"""one-batch-too-many-in-the-mean

The loss is divided by one more than the number of batches

The accuracy is right. The loss is the sum of the batches' losses, taken on the way, over one too
many: with a single batch it comes out half as large.

help: What loss does your report show if there is one batch, with the loss 2?
look: p -(-len(x) // bs)
at: `_.append((_ / (len(_) + 1), accuracy(_, y).item()))`
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
            report.append((running / (len(pairs) + 1), accuracy(out, y).item()))
    return report
