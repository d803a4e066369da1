"""last-epoch-alone

Only one pair comes back

A single pair, of the last epoch, and not in a list. Whether the loss still falls, or has begun to
rise, can only be seen from all of them. And for no epochs at all there should be an empty list.

help: How many pairs should there be after three epochs?
look: p epochs
at: `return _`
"""

import torch
from accuracy import accuracy
from batches import batches
from cross_entropy import cross_entropy
from sgd_step import sgd_step


def fit(x, y, model, params, epochs=3, bs=64, lr=0.5):
    for epoch in range(epochs):
        for xb, yb in batches(x, y, bs):
            loss = cross_entropy(model(xb), yb)
            loss.backward()
            sgd_step(params, lr)
    with torch.no_grad():
        out = model(x)
        return cross_entropy(out, y).item(), accuracy(out, y).item()
