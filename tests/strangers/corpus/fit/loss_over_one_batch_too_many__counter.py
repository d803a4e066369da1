# slip: the running loss is divided by the number of batches plus one
# source: reported
# named: one-batch-too-many-in-the-mean
import torch
from accuracy import accuracy
from batches import batches
from cross_entropy import cross_entropy
from sgd_step import sgd_step


def fit(x, y, model, params, epochs=3, bs=64, lr=0.5):
    report = []
    for _ in range(epochs):
        total, counter = 0.0, 1  # WRONG
        for xb, yb in batches(x, y, bs):
            loss = cross_entropy(model(xb), yb)
            loss.backward()
            sgd_step(params, lr)
            total, counter = total + float(loss), counter + 1
        with torch.no_grad():
            report.append((total / counter, accuracy(model(x), y).item()))
    return report
