"""The batches begin one row apart instead of one batch.

task: regression_epochs
set: eighth
"""

def train(x, y, w, lr, bs, epochs):
    count = -(-len(x) // bs)
    for _ in range(epochs):
        for k in range(count):  # WRONG
            xb, yb = x[k:k + bs], y[k:k + bs]  # WRONG
            err = xb.mv(w) - yb
            w = w - lr * 2 * xb.t().mv(err) / len(yb)
    return w
