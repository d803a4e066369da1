"""mean-of-batch-losses

The accuracy is right; in the loss a short batch counts as much as a full one

Both are about all rows, after training, as they should be. But the batches' mean losses are
averaged as if all batches had the same size. When n is a multiple of bs you would see nothing.

help: A batch of 64 with loss 1 and one of 16 with loss 2: what is the loss over all 80 rows?
look: p len(x), len(x) % bs
at: `_.append((sum(_) / len(_), accuracy(_, y).item()))`
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
            losses = [cross_entropy(model(xb), yb).item() for xb, yb in batches(x, y, bs)]
            report.append((sum(losses) / len(losses), accuracy(model(x), y).item()))
    return report
