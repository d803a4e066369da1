"""weighted-loss-on-the-way

The accuracy is right, the loss is an average over the epoch

Every row counts once in the loss, but it was taken while the weights were moving: the first batches
were judged by weights that had learned nothing yet. The two numbers of a pair describe two
different networks. On the digits the third epoch's average was 0.34 and the network at its end had
0.25.

help: By which weights is the loss of your report, and by which the accuracy?
look: p epochs, len(x)
at: `_.append((_ / len(x), accuracy(_, y).item()))`
"""

import torch
from accuracy import accuracy
from batches import batches
from cross_entropy import cross_entropy
from sgd_step import sgd_step


def fit(x, y, model, params, epochs=3, bs=64, lr=0.5):
    report = []
    for epoch in range(epochs):
        total = 0.0
        for xb, yb in batches(x, y, bs):
            loss = cross_entropy(model(xb), yb)
            loss.backward()
            sgd_step(params, lr)
            total += loss.item() * len(xb)
        with torch.no_grad():
            out = model(x)
            report.append((total / len(x), accuracy(out, y).item()))
    return report
