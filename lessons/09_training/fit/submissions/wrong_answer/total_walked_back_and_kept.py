"""total-walked-back-and-kept

Each step also uses the gradients of the batches before it

The gradients are those of the sum of the losses so far, so the first batch of an epoch counts in every step
of it. `retain_graph=True` lets such a walk go through, and hides that it is the wrong one: backward belongs
to the loss of this batch alone.

help: Of which batches is the tensor made that backward is called on?
look: p cross_entropy(model(x), y).grad_fn
at: `_.backward(retain_graph=True)`
"""

import torch
from accuracy import accuracy
from batches import batches
from cross_entropy import cross_entropy
from sgd_step import sgd_step


def fit(x, y, model, params, epochs=3, bs=64, lr=0.5):
    report = []
    for epoch in range(epochs):
        total = 0
        for xb, yb in batches(x, y, bs):
            total = total + cross_entropy(model(xb), yb)
            total.backward(retain_graph=True)
            sgd_step(params, lr)
        with torch.no_grad():
            out = model(x)
            report.append((cross_entropy(out, y).item(), accuracy(out, y).item()))
    return report
