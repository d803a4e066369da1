"""scores-rectified

Scores below zero are cut off before the loss

A score is free to be negative; that is how a class is ruled out. After a rectifier the lowest it
can be is 0, and where it was cut off no slope comes back. Ten starts ended between 44 and 85 right
of 100.

help: How does the network say that a class is very unlikely?
look: p model(x)[0].detach()
at: `_ = cross_entropy(torch.relu(model(xb)), yb)`
"""

import torch
from accuracy import accuracy
from batches import batches
from cross_entropy import cross_entropy
from sgd_step import sgd_step


def fit(x, y, model, params, epochs=3, bs=64, lr=0.5):
    report = []
    for epoch in range(epochs):
        for xb, yb in batches(x, y, bs):
            loss = cross_entropy(torch.relu(model(xb)), yb)
            loss.backward()
            sgd_step(params, lr)
        with torch.no_grad():
            out = model(x)
            report.append((cross_entropy(out, y).item(), accuracy(out, y).item()))
    return report
