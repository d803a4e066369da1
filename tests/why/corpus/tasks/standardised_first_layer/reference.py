"""The reference."""


def first_layer(x, w, b):
    m = x.mean(0)
    s = x.std(0, unbiased=False)
    return ((x - m) / s) @ w + b
