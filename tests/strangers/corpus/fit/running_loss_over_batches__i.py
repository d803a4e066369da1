# slip: the running loss is divided by the number of batches, the accuracy is measured afterwards
# source: coursework
# named: running-loss-reported
import torch
from accuracy import accuracy
from batches import batches
from cross_entropy import cross_entropy
from sgd_step import sgd_step


def fit(x, y, model, params, epochs=3, bs=64, lr=0.5):
    history = []
    for epoch in range(epochs):
        running_loss = 0.0
        for i, (inputs, labels) in enumerate(batches(x, y, bs)):
            outputs = model(inputs)
            loss = cross_entropy(outputs, labels)
            loss.backward()
            sgd_step(params, lr)
            running_loss += loss.item()
        with torch.no_grad():
            acc = accuracy(model(x), y)
        history.append((running_loss / (i + 1), acc.item()))  # WRONG
    return history
