# slip: the batches are zipped once, before the epochs
# source: coursework
# named: batches-used-up
import torch
from accuracy import accuracy
from cross_entropy import cross_entropy
from sgd_step import sgd_step


def evaluate(model, x, y):
    with torch.no_grad():
        scores = model(x)
        return cross_entropy(scores, y).item(), accuracy(scores, y).item()


def fit(x, y, model, params, epochs=3, bs=64, lr=0.5):
    pairs = zip(x.split(bs), y.split(bs))  # WRONG
    report = []
    for _ in range(epochs):
        for xb, yb in pairs:
            loss = cross_entropy(model(xb), yb)
            loss.backward()
            sgd_step(params, lr)
        report.append(evaluate(model, x, y))
    return report
