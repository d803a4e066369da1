"""The reference."""

def dist(a, b):
    d = a[:, None, :] - b[None, :, :]
    return (d ** 2).sum(-1).sqrt()
