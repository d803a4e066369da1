# slip: batches' means are averaged while the weights move
# source: course follow-along
# named: batch-means-on-the-way
import torch
from accuracy import accuracy
from batches import batches
from cross_entropy import cross_entropy
from sgd_step import sgd_step


def fit(x, y, model, params, epochs=3, bs=64, lr=0.5):
    report = []
    for epoch in range(epochs):
        losses, accs = [], []
        for xb, yb in batches(x, y, bs):
            preds = model(xb)
            loss = cross_entropy(preds, yb)
            losses.append(loss.item())
            accs.append(accuracy(preds, yb).item())
            loss.backward()
            sgd_step(params, lr)
        report.append((sum(losses) / len(losses), sum(accs) / len(accs)))  # WRONG
    return report
