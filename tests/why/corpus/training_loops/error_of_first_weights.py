"""Every step computes its error from the first weights.

task: regression_steps
set: third
"""


def train(x, y, w, lr, steps):
    w0 = w  # WRONG
    for _ in range(steps):
        err = x @ w0 - y  # WRONG
        grad = 2 * x.T @ err / len(y)
        w = w - lr * grad
    return w
