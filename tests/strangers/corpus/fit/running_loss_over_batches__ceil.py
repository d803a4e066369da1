# slip: the running loss is divided by the number of batches, the accuracy is measured afterwards
# source: coursework
# named: running-loss-reported
import torch
from accuracy import accuracy
from batches import batches
from cross_entropy import cross_entropy
from sgd_step import sgd_step


def fit(x, y, model, params, epochs=3, bs=64, lr=0.5):
    n_batches = (len(x) + bs - 1) // bs
    history = []
    for epoch in range(epochs):
        cost = 0.0
        for xb, yb in batches(x, y, bs):
            loss = cross_entropy(model(xb), yb)
            loss.backward()
            cost += loss.item() / n_batches  # WRONG
            sgd_step(params, lr)
        with torch.no_grad():
            hits = (model(x).argmax(1) == y).float()
        history.append((cost, hits.mean().item()))
    return history
