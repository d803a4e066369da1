"""The gradient is added to the weights instead of subtracted.

task: regression_steps
set: third
execution: 1
"""


def train(x, y, w, lr, steps):
    for _ in range(steps):
        err = x @ w - y
        grad = 2 * x.T @ err / len(y)
        w = w + lr * grad  # WRONG
    return w
