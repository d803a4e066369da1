"""The error is the target minus the prediction, so each step has the wrong sign.

task: regression_step
set: second
"""

def step(x, y, w, b, lr):
    pred = x @ w + b
    err = y - pred  # WRONG
    gw = 2 * (x * err[:, None]).mean(0)
    gb = 2 * err.mean()
    return w - lr * gw, b - lr * gb
