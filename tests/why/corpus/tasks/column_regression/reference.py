"""The reference."""


def train(x, y, w, b, lr, steps):
    for _ in range(steps):
        diff = (x @ w + b)[:, 0] - y
        g = 2 * diff[:, None] / len(y)
        gw, gb = x.T @ g, g.sum(0)
        w = w - lr * gw
        b = b - lr * gb
    return [w, b]
