"""number-has-no-backward

backward is called on a Python number

A float has no `backward`. `.item()` and `float()` take the number out of a tensor and leave its
history behind. For the slopes you need the tensor; the number is for the report.

help: What is the type of what `backward` is called on?
look: p model(x[:bs]).grad_fn
at: `_.backward()`
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
            loss = cross_entropy(model(xb), yb).item()
            loss.backward()
            sgd_step(params, lr)
        with torch.no_grad():
            out = model(x)
            report.append((cross_entropy(out, y).item(), accuracy(out, y).item()))
    return report
