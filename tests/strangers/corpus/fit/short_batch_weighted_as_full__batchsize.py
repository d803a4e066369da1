# slip: each batch is weighted with the batch size that was asked for
# source: reported
# named: short-batch-counted-full
import torch
from accuracy import accuracy
from batches import batches
from cross_entropy import cross_entropy
from sgd_step import sgd_step


def fit(x, y, model, params, epochs=3, bs=64, lr=0.5):
    report = []
    for _ in range(epochs):
        sum_loss = sum_acc = 0.0
        for xb, yb in batches(x, y, bs):
            out = model(xb)
            loss = cross_entropy(out, yb)
            loss.backward()
            sgd_step(params, lr)
            sum_loss += float(loss) * bs  # WRONG
            sum_acc += float(accuracy(out, yb)) * bs  # WRONG
        report.append((sum_loss / x.shape[0], sum_acc / x.shape[0]))
    return report
