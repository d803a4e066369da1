"""The weights from before the step are kept as another name of the tensor that changes.

task: column_regression
set: eighth
known: unsure
"""

def gradients(x, y, w, b):
    err = x.mm(w).add(b).squeeze(1) - y
    up = (2 * err / err.numel()).unsqueeze(1)
    return x.t().mm(up), up.sum(0)

def train(x, y, w, b, lr, steps):
    for _ in range(steps):
        gw, _ = gradients(x, y, w, b)
        old = w
        w.sub_(lr * gw)  # WRONG
        _, gb = gradients(x, y, old, b)
        b.sub_(lr * gb)
    return [w, b]
