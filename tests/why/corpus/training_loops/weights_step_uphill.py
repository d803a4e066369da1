"""The weights move along the gradient instead of against it.

task: regression_step
set: second
"""

def step(x, y, w, b, lr):
    err = x @ w + b - y
    gw = 2 * (x * err[:, None]).mean(0)
    gb = 2 * err.mean()
    new_w = w + lr * gw  # WRONG
    return new_w, b - lr * gb
