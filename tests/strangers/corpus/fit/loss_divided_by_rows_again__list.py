# slip: a sum of mean losses is divided by the number of rows
# source: reported
# named: loss-divided-again
import torch
from accuracy import accuracy
from batches import batches
from cross_entropy import cross_entropy
from sgd_step import sgd_step


def one_epoch(x, y, model, params, bs, lr):
    losses, hits = [], []
    for xb, yb in batches(x, y, bs):
        scores = model(xb)
        loss = cross_entropy(scores, yb)
        loss.backward()
        sgd_step(params, lr)
        losses.append(float(loss))
        hits += (scores.argmax(1) == yb).tolist()
    return sum(losses) / len(hits), sum(hits) / len(hits)  # WRONG


def fit(x, y, model, params, epochs=3, bs=64, lr=0.5):
    return [one_epoch(x, y, model, params, bs, lr) for _ in range(epochs)]
