# slip: batches' accuracies are added and divided by the number of rows
# source: reported
# named: accuracy-divided-again
import torch
from accuracy import accuracy
from batches import batches
from cross_entropy import cross_entropy
from sgd_step import sgd_step


def fit(x, y, model, params, epochs=3, bs=64, lr=0.5):
    history = []
    n = len(y)
    for _ in range(epochs):
        epoch_loss, epoch_acc = 0.0, 0.0
        for xb, yb in batches(x, y, bs):
            logits = model(xb)
            batch_loss = cross_entropy(logits, yb)
            batch_loss.backward()
            sgd_step(params, lr)
            epoch_loss += batch_loss.detach().item() * (len(yb) / n)
            epoch_acc += accuracy(logits, yb).item() / n  # WRONG
        history.append((epoch_loss, epoch_acc))
    return history
