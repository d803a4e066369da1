"""The caller's weights are changed in place.

task: regression_steps
set: third
"""


def train(x, y, w, lr, steps):
    for _ in range(steps):
        err = x @ w - y
        grad = 2 * x.T @ err / len(y)
        w -= lr * grad  # WRONG
    return w
