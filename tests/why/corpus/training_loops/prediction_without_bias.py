"""The prediction leaves out the bias.

task: regression_step
set: second
"""

def step(x, y, w, b, lr):
    pred = x @ w  # WRONG
    err = pred - y
    gw = 2 * (x * err[:, None]).mean(0)
    gb = 2 * err.mean()
    return w - lr * gw, b - lr * gb
