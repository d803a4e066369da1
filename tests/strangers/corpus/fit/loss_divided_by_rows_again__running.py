# slip: a sum of mean losses is divided by the number of rows
# source: reported
# named: loss-divided-again
import torch
from accuracy import accuracy
from batches import batches
from cross_entropy import cross_entropy
from sgd_step import sgd_step


def fit(x, y, model, params, epochs=3, bs=64, lr=0.5):
    history = []
    for epoch in range(epochs):
        loss_sum, correct, n = 0.0, 0.0, 0
        for xb, yb in batches(x, y, bs):
            y_hat = model(xb)
            l = cross_entropy(y_hat, yb)
            l.backward()
            sgd_step(params, lr)
            loss_sum += l.item()
            correct += (y_hat.argmax(dim=1) == yb).sum().item()
            n += yb.shape[0]
        history.append((loss_sum / n, correct / n))  # WRONG
    return history
