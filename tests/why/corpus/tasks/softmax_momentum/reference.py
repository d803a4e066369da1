"""The reference."""


def train(x, y, w, lr, beta, bs, epochs):
    v = 0.0 * w
    for _ in range(epochs):
        for i in range(0, len(x), bs):
            xb, yb = x[i:i + bs], y[i:i + bs]
            p = (xb @ w).softmax(1)
            p[range(len(yb)), yb] -= 1
            v = beta * v + xb.t() @ p / len(yb)
            w = w - lr * v
    return w
