"""first-labels-every-time

Every batch brings the labels of the first one

The rows of `x` move on, the labels do not. From the second batch on, pictures and labels have
nothing to do with each other, and all sizes are right except perhaps in the last batch.

help: Which labels belong to the second batch, and which come with it?
look: p y[:bs], y[bs:2 * bs]
at: `yield _`
"""


def batches(x, y, bs):
    for i in range(0, len(x), bs):
        yield x[i : i + bs], y[:bs]
