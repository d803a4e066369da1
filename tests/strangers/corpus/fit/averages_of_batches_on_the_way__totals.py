# slip: batches' means are averaged while the weights move
# source: coursework
# named: batch-means-on-the-way
import torch
from accuracy import accuracy
from batches import batches
from cross_entropy import cross_entropy
from sgd_step import sgd_step


def fit(x, y, model, params, epochs=3, bs=64, lr=0.5):
    history = []
    for epoch in range(epochs):
        tot_loss = tot_acc = count = 0.0
        for xb, yb in batches(x, y, bs):
            pred = model(xb)
            loss = cross_entropy(pred, yb)
            loss.backward()
            sgd_step(params, lr)
            count += 1
            tot_loss += loss.item()
            tot_acc += accuracy(pred, yb).item()
        history.append((tot_loss / count, tot_acc / count))  # WRONG
    return history
