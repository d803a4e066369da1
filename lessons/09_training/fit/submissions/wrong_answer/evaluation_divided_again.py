"""evaluation-divided-again

The report's numbers are divided by the rows twice

The rows are looked at in batches after training, as they may be. A batch's loss and accuracy are
divided by its rows already; added up they have to be divided by the number of *batches* if these
are equally large, and yours are divided by the number of rows.

help: How many numbers have you added up, and by how many do you divide?
look: p len(x), -(-len(x) // bs)
at: `_.append((_ / len(x), _ / len(x)))`
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
        total = right = 0.0
        with torch.no_grad():
            for xb, yb in batches(x, y, bs):
                out = model(xb)
                total += cross_entropy(out, yb).item()
                right += accuracy(out, yb).item()
        report.append((total / len(x), right / len(x)))
    return report
