"""The reference."""


def norm(x, scale, shift):
    m = x.mean(0)
    v = ((x - m) ** 2).mean(0)
    return (x - m) / (v + 1e-5).sqrt() * scale + shift
