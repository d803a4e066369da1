"""The predictions are a column, so minus the target vector they give a matrix.

task: regression_step
set: second
"""

def step(x, y, w, b, lr):
    pred = x @ w[:, None] + b
    err = pred - y  # WRONG
    gw = 2 * (x * err).mean(0)
    gb = 2 * err.mean()
    return w - lr * gw, b - lr * gb
