"""The reference."""


def batch_losses(x, y, w, b, size):
    return [((xb @ w + b - yb) ** 2).mean().item() for xb, yb in zip(x.split(size), y.split(size))]
