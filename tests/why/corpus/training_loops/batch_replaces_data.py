"""The first batch replaces the data, and later batches are cut from that batch.

task: regression_epoch
set: held out
"""


def fit(x, y, w, lr, bs):
    n = len(x)
    for i in range(0, n, bs):
        x = x[i:i + bs]  # WRONG
        y = y[i:i + bs]
        err = x @ w - y
        grad = 2 * (x * err[:, None]).mean(0)
        w = w - lr * grad
    return w
