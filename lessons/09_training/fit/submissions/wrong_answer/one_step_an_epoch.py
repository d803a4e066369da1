"""one-step-an-epoch

There is one step per epoch, along the sum of all slopes

The parameters move when all batches have passed, and the batches' slopes pile up until then. Three
batches make a step three times as long as one over all rows would be, and there are three times
fewer of them.

help: How many steps should 150 rows by 64 make in one epoch?
look: p -(-len(x) // bs), epochs
at: none
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
            loss = cross_entropy(model(xb), yb)
            loss.backward()
        sgd_step(params, lr)
        with torch.no_grad():
            out = model(x)
            report.append((cross_entropy(out, y).item(), accuracy(out, y).item()))
    return report
