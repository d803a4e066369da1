# slip: the step is taken once per epoch
# source: reported
# general: wrong-count
from accuracy import accuracy
from batches import batches
from cross_entropy import cross_entropy
from sgd_step import sgd_step


def fit(x, y, model, params, epochs=3, bs=64, lr=0.1):
    report = []
    for _ in range(epochs):
        total = right = 0.0
        for xb, yb in batches(x, y, bs):
            out = model(xb)
            loss = cross_entropy(out, yb)
            loss.backward()
            total += loss.item() * len(xb)
            right += accuracy(out, yb).item() * len(xb)
        sgd_step(params, lr)  # WRONG
        report.append((total / len(x), right / len(x)))
    return report
