# slip: the loss that the loop left behind is reported
# source: coursework
# named: last-loss-reported
import torch
from accuracy import accuracy
from batches import batches
from cross_entropy import cross_entropy
from sgd_step import sgd_step


def fit(x, y, model, params, epochs=3, bs=64, lr=0.5):
    results = []
    for epoch in range(1, epochs + 1):
        for inputs, targets in batches(x, y, bs):
            preds = model(inputs)
            loss = cross_entropy(preds, targets)
            loss.backward()
            sgd_step(params, lr)
        with torch.no_grad():
            preds = model(x)
            right = (preds.argmax(dim=1) == y).sum().item()
        results.append((float(loss), right / y.numel()))  # WRONG
    return results
