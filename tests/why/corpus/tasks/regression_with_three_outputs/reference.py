"""The reference."""


def train(x, y, w, b, lr, steps):
    for _ in range(steps):
        err = x @ w + b - y
        d = 2 * err / err.numel()
        gw, gb = x.t() @ d, d.sum(0)
        w = w - lr * gw
        b = b - lr * gb
    return w, b
