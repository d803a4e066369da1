"""The reference."""


def train(x, y, w, lr, epochs, every, bs):
    losses = []
    for e in range(epochs):
        rate = lr * 0.5 ** (e // every)
        for i in range(0, len(x), bs):
            xb, yb = x[i:i + bs], y[i:i + bs]
            err = xb @ w - yb
            w = w - rate * 2 * xb.T @ err / len(yb)
        losses.append(((x @ w - y) ** 2).mean().item())
    return w, losses
