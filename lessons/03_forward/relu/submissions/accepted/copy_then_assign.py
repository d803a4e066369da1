"""Works in place, but on a copy of its own."""


def relu(x):
    out = x.clone()
    out[out < 0] = 0
    return out
