"""The number of batches is rounded down, so the last, smaller batch is dropped.

task: regression_epochs
set: final
"""


def gradient(xb, yb, w):
    residual = xb @ w - yb
    return 2 * (xb * residual[:, None]).mean(0)

def train(x, y, w, lr, bs, epochs):
    n = x.shape[0]
    n_batches = n // bs  # WRONG
    for epoch in range(epochs):
        for k in range(n_batches):
            start = k * bs
            stop = start + bs
            w = w - lr * gradient(x[start:stop], y[start:stop], w)
    return w
