"""The reference."""


def train(x, y, w, lr, bs, epochs):
    for _ in range(epochs):
        for i in range(0, len(x), bs):
            xb, yb = x[i:i + bs], y[i:i + bs]
            g = 2 * xb.t() @ (xb @ w - yb) / len(xb)
            w = w - lr * g
    return w
