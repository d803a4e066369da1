"""settings-ignored

The learning rate is always 0.5

0.5 is only what `lr` is when nobody says otherwise. Where the caller asks for a different learning
rate, your function ignores it.

help: Which of the parameters of `fit` does not occur below its first line?
look: p lr, bs, epochs
at: innermost loop
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
            sgd_step(params, 0.5)
        with torch.no_grad():
            out = model(x)
            report.append((cross_entropy(out, y).item(), accuracy(out, y).item()))
    return report
