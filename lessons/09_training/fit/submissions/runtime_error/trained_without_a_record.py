"""trained-without-a-record

The loss has no history to go back along

"does not require grad and does not have a grad_fn": autograd has written nothing down. That happens
under `no_grad`, which belongs around the report alone; and after `detach()`, or where a new tensor
is made of finished numbers.

help: Which lines need slopes, and which only look?
look: p model(x[:bs]).requires_grad
at: none
"""

import torch
from accuracy import accuracy
from batches import batches
from cross_entropy import cross_entropy
from sgd_step import sgd_step


def fit(x, y, model, params, epochs=3, bs=64, lr=0.5):
    report = []
    with torch.no_grad():
        for epoch in range(epochs):
            for xb, yb in batches(x, y, bs):
                loss = cross_entropy(model(xb), yb)
                loss.backward()
                sgd_step(params, lr)
            out = model(x)
            report.append((cross_entropy(out, y).item(), accuracy(out, y).item()))
    return report
