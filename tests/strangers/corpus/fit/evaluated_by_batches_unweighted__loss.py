# slip: batches' mean losses count equally in the evaluation
# source: reported
# named: mean-of-batch-losses
import torch
from accuracy import accuracy
from batches import batches
from cross_entropy import cross_entropy
from sgd_step import sgd_step


@torch.no_grad()
def evaluate(x, y, model, bs):
    total = 0.0
    count = 0
    for xb, yb in batches(x, y, bs):
        total += cross_entropy(model(xb), yb).item()
        count += 1
    return total / count, accuracy(model(x), y).item()  # WRONG


def fit(x, y, model, params, epochs=3, bs=64, lr=0.5):
    report = []
    for _ in range(epochs):
        for xb, yb in batches(x, y, bs):
            cross_entropy(model(xb), yb).backward()
            sgd_step(params, lr)
        report.append(evaluate(x, y, model, bs))
    return report
