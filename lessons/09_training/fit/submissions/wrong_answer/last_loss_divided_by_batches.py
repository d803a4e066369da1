"""last-loss-divided-by-batches

The accuracy is right, the loss is that of the last batch divided by the number of batches

The losses of the other batches are not in it, and the division is still by all of them. What was
added up on the way, if anything was, is not what is reported.

help: What loss does your report show if each of three batches has the loss 2?
look: p -(-len(x) // bs)
at: `_.append((_.item() / len(_), accuracy(_, y).item()))`
"""

import torch
from accuracy import accuracy
from batches import batches
from cross_entropy import cross_entropy
from sgd_step import sgd_step


def fit(x, y, model, params, epochs=3, bs=64, lr=0.5):
    report = []
    for epoch in range(epochs):
        pairs = list(batches(x, y, bs))
        for xb, yb in pairs:
            loss = cross_entropy(model(xb), yb)
            loss.backward()
            sgd_step(params, lr)
        with torch.no_grad():
            out = model(x)
            report.append((loss.item() / len(pairs), accuracy(out, y).item()))
    return report
