"""no-backward

Nothing is learned: the parameters stay where they are

A report whose numbers do not change from epoch to epoch is the sign. A step goes along slopes.
Without a call of `backward`, with slopes that are cleared before the step, or with backward on a new
tensor made of the loss's number (`torch.tensor(loss.item(), ...)`), there is nothing to go by, and
`sgd_step` leaves a parameter alone whose `.grad` is None.

help: What is `params[0].grad` when your first step is taken?
look: p params[0].grad
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
            sgd_step(params, lr)
        with torch.no_grad():
            out = model(x)
            report.append((cross_entropy(out, y).item(), accuracy(out, y).item()))
    return report
