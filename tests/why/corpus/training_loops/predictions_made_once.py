"""The predictions are computed once, before the loop.

task: column_regression
set: unseen
"""


def train(x, y, w, b, lr, steps):
    n = len(x)
    pred = x @ w + b  # WRONG
    for i in range(steps):
        err = pred[:, 0] - y  # WRONG
        slope = 2 * err / n
        gw = x.T @ slope[:, None]
        gb = slope.sum()
        w = w - lr * gw
        b = b - lr * gb
    return [w, b]
