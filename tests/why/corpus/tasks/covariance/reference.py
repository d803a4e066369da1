"""The reference."""

def cov(x):
    d = x - x.mean(0)
    return d.T @ d / (len(x) - 1)
