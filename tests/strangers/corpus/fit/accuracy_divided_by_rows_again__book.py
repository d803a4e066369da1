# slip: batches' accuracies are added and divided by the number of rows
# source: reported
# named: accuracy-divided-again
import torch
from accuracy import accuracy
from batches import batches
from cross_entropy import cross_entropy
from sgd_step import sgd_step


def fit(x, y, model, params, epochs=3, bs=64, lr=0.5):
    loss_hist = [0.0] * epochs
    acc_hist = [0.0] * epochs
    for epoch in range(epochs):
        for x_batch, y_batch in batches(x, y, bs):
            pred = model(x_batch)
            loss = cross_entropy(pred, y_batch)
            loss.backward()
            sgd_step(params, lr)
            loss_hist[epoch] += loss.item() * y_batch.size(0)
            is_correct = (torch.argmax(pred, dim=1) == y_batch).float()
            acc_hist[epoch] += is_correct.mean().item()  # WRONG
        loss_hist[epoch] /= len(x)
        acc_hist[epoch] /= len(x)
    return list(zip(loss_hist, acc_hist))
