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
        train_loss, loader = 0.0, list(batches(x, y, bs))
        for xb, yb in loader:
            loss = cross_entropy(model(xb), yb)
            loss.backward()
            sgd_step(params, lr)
            train_loss += loss.item()
        train_loss /= len(loader) + 1  # WRONG
        with torch.no_grad():
            report.append((train_loss, accuracy(model(x), y).item()))
    return report
