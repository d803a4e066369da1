# slip: each batch is weighted with the batch size that was asked for
# source: reported
# named: short-batch-counted-full
import torch
from accuracy import accuracy
from batches import batches
from cross_entropy import cross_entropy
from sgd_step import sgd_step


def fit(x, y, model, params, epochs=3, bs=64, lr=0.5):
    out = []
    for epoch in range(epochs):
        parts = []
        for xb, yb in batches(x, y, bs):
            scores = model(xb)
            loss = cross_entropy(scores, yb)
            loss.backward()
            sgd_step(params, lr)
            parts.append((loss.item(), accuracy(scores, yb).item()))
        weight = bs / len(x)  # WRONG
        out.append((sum(a for a, _ in parts) * weight, sum(b for _, b in parts) * weight))
    return out
