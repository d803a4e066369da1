# slip: the last loss is divided by the number of batches, not the sum of them
# source: reported
# named: last-loss-divided-by-batches
import torch
from accuracy import accuracy
from batches import batches
from cross_entropy import cross_entropy
from sgd_step import sgd_step


def fit(x, y, model, params, epochs=3, bs=64, lr=0.5):
    report = []
    for _ in range(epochs):
        train_loss, counter = 0.0, 0
        for inputs, labels in batches(x, y, bs):
            loss = cross_entropy(model(inputs), labels)
            loss.backward()
            sgd_step(params, lr)
            train_loss += loss.item()
            counter += 1
        loss = (loss / counter).item()  # WRONG
        with torch.no_grad():
            report.append((loss, accuracy(model(x), y).item()))
    return report
