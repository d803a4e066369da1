# slip: the generator of batches is made before the epochs and is empty after the first
# source: own
# named: batches-used-up
import torch
from accuracy import accuracy
from batches import batches
from cross_entropy import cross_entropy
from sgd_step import sgd_step


def fit(x, y, model, params, epochs=3, bs=64, lr=0.5):
    loader = batches(x, y, bs)  # WRONG
    history = []
    for _ in range(epochs):
        for xb, yb in loader:
            cross_entropy(model(xb), yb).backward()
            sgd_step(params, lr)
        with torch.no_grad():
            out = model(x)
        history.append((float(cross_entropy(out, y)), float(accuracy(out, y))))
    return history
