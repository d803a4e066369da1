"""The gradient is averaged, and averaged again in the step.

task: regression_with_three_outputs
set: eighth
known: unsure
"""

def backward(x, err):
    up = 2 * err / err.numel()
    return x.t().mm(up), up.sum(dim=0)

def train(x, y, w, b, lr, steps):
    for _ in range(steps):
        gw, gb = backward(x, x.mm(w) + b - y)
        w, b = w - lr * gw / len(x), b - lr * gb / len(x)  # WRONG
    return w, b
