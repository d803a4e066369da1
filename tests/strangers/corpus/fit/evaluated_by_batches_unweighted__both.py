# slip: batches' means count equally in the evaluation
# source: reported
# named: average-of-averages
import torch
from accuracy import accuracy
from batches import batches
from cross_entropy import cross_entropy
from sgd_step import sgd_step


def validate(x, y, model, bs):
    losses, accs = [], []
    with torch.no_grad():
        for xb, yb in batches(x, y, bs):
            out = model(xb)
            losses.append(cross_entropy(out, yb))
            accs.append(accuracy(out, yb))
    return torch.stack(losses).mean().item(), torch.stack(accs).mean().item()  # WRONG


def fit(x, y, model, params, epochs=3, bs=64, lr=0.5):
    report = []
    for _ in range(epochs):
        for xb, yb in batches(x, y, bs):
            loss = cross_entropy(model(xb), yb)
            loss.backward()
            sgd_step(params, lr)
        report.append(validate(x, y, model, bs))
    return report
