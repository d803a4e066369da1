# slip: the list of losses is made inside the loop over the batches
# source: reported
# named: last-loss-reported
import torch
from accuracy import accuracy
from batches import batches
from cross_entropy import cross_entropy
from sgd_step import sgd_step


def fit(x, y, model, params, epochs=3, bs=64, lr=0.5):
    report = []
    for _ in range(epochs):
        for xb, yb in batches(x, y, bs):
            running_loss = []  # WRONG
            loss = cross_entropy(model(xb), yb)
            loss.backward()
            sgd_step(params, lr)
            running_loss.append(loss.item())
        with torch.no_grad():
            acc = accuracy(model(x), y).item()
        report.append((sum(running_loss) / len(running_loss), acc))
    return report
