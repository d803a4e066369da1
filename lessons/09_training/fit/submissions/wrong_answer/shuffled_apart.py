"""shuffled-apart

The pictures are shuffled, their labels are not

Each picture is shown with some other picture's label. No shape complains. All that can be learned
from that is how often each digit occurs: 10 right of 100 on held-out digits after three epochs.

help: When picture 7 moves to the front, what has to move with it?
look: p y[:bs]
at: `_ = x[torch.randperm(_)]`
"""

import torch
from accuracy import accuracy
from batches import batches
from cross_entropy import cross_entropy
from sgd_step import sgd_step


def fit(x, y, model, params, epochs=3, bs=64, lr=0.5):
    report = []
    shuffled = x[torch.randperm(len(x))]
    for epoch in range(epochs):
        for xb, yb in batches(shuffled, y, bs):
            loss = cross_entropy(model(xb), yb)
            loss.backward()
            sgd_step(params, lr)
        with torch.no_grad():
            out = model(x)
            report.append((cross_entropy(out, y).item(), accuracy(out, y).item()))
    return report
