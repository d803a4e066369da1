# slip: the loss of the last batch, and its accuracy after the step
# source: reported
# named: last-batch-at-two-moments
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
            acc = accuracy(model(xb), yb)  # WRONG
        report.append((loss.item(), acc.item()))  # WRONG
    return report
