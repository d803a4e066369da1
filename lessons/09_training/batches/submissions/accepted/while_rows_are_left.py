"""Takes bs rows off the front as long as there are any."""


def batches(x, y, bs):
    while len(x):
        yield x[:bs], y[:bs]
        x, y = x[bs:], y[bs:]
