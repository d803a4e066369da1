# slip: the total is replaced in every batch
# source: reported
# named: only-the-last-term-kept
import torch
from accuracy import accuracy
from batches import batches
from cross_entropy import cross_entropy
from sgd_step import sgd_step


def fit(x, y, model, params, epochs=3, bs=64, lr=0.5):
    report = []
    for epoch in range(epochs):
        loss_sum, right = 0.0, 0.0
        for xb, yb in batches(x, y, bs):
            out = model(xb)
            loss = cross_entropy(out, yb)
            loss.backward()
            sgd_step(params, lr)
            loss_sum = loss.item() * len(yb)  # WRONG
            right = (out.argmax(1) == yb).sum().item()  # WRONG
        report.append((loss_sum / len(x), right / len(x)))
    return report
