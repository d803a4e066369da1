# slip: the total is replaced in every batch
# source: reported
# named: last-batch-means-divided
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
            out = model(xb)
            loss = cross_entropy(out, yb)
            loss.backward()
            sgd_step(params, lr)
            average = [loss.item(), accuracy(out, yb).item()]  # WRONG
        report.append((average[0] / len(pairs), average[1] / len(pairs)))
    return report
