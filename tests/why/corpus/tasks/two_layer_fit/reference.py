"""The reference."""


def fit(x, y, w1, w2, lr, steps):
    for _ in range(steps):
        z = x @ w1
        h = z.relu()
        d = 2 * (h @ w2 - y) / y.numel()
        g1, g2 = x.T @ ((d @ w2.T) * (z > 0)), h.T @ d
        w1, w2 = w1 - lr * g1, w2 - lr * g2
    return w1, w2
