"""The reference."""


def mean_share(x):
    p = x.abs()
    p = p / p.sum(1, keepdim=True)
    return p.mean(0)
