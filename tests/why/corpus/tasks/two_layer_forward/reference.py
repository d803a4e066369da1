"""The reference."""


def net(x, w1, b1, w2, b2):
    h = x @ w1 + b1
    a = h.clamp(min=0.)
    return a @ w2 + b2
