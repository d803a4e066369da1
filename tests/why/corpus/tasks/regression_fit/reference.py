"""The reference."""


def fit(x, y, w, b, lr, bs, epochs):
    for _ in range(epochs):
        for i in range(0, len(x), bs):
            xb, yb = x[i:i + bs], y[i:i + bs]
            g = 2.0 * (xb @ w + b - yb) / len(xb)
            w = w - lr * (xb.t() @ g)
            b = b - lr * g.sum(0)
    return w, b
