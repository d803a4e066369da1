# slip: the totals are made once, before the epochs
# source: own
# named: totals-never-reset
import torch
from accuracy import accuracy
from batches import batches
from cross_entropy import cross_entropy
from sgd_step import sgd_step


def fit(x, y, model, params, epochs=3, bs=64, lr=0.5):
    history = []
    loss_total, right_total = 0.0, 0  # WRONG
    for _ in range(epochs):
        for xb, yb in batches(x, y, bs):
            scores = model(xb)
            loss = cross_entropy(scores, yb)
            loss.backward()
            sgd_step(params, lr)
            loss_total += loss.item() * xb.shape[0]
            right_total += (scores.argmax(1) == yb).sum().item()
        history.append((loss_total / x.shape[0], right_total / x.shape[0]))
    return history
