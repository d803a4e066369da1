"""Makes the report in batches too, each weighted by its rows, as one does when all rows at once do not fit."""

import torch
from accuracy import accuracy
from batches import batches
from cross_entropy import cross_entropy
from sgd_step import sgd_step


def fit(rows, labels, net, tensors, rounds=3, size=64, rate=0.5):
    report = []
    for _ in range(rounds):
        train(rows, labels, net, tensors, size, rate)
        report.append(evaluate(rows, labels, net, size))
    return report


def train(rows, labels, net, tensors, size, rate):
    for xb, yb in batches(rows, labels, size):
        cross_entropy(net(xb), yb).backward()
        sgd_step(tensors, rate)


def evaluate(rows, labels, net, size):
    loss = right = 0.0
    with torch.no_grad():
        for xb, yb in batches(rows, labels, size):
            scores = net(xb)
            loss += cross_entropy(scores, yb).item() * len(yb)
            right += accuracy(scores, yb).item() * len(yb)
    return loss / len(labels), right / len(labels)
