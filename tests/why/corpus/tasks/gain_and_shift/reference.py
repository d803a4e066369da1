"""The reference."""


def standardize(x, gain, shift):
    d = x - x.mean(0, keepdim=True)
    return d / ((d ** 2).mean(0, keepdim=True) + 1e-5).sqrt() * gain + shift
