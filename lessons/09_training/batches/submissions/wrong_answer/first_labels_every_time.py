"""first-labels-every-time

Every batch brings the labels of the first one

The slice of `x` moves on, the slice of `y` always starts at 0. From the second batch on, pictures and labels have
nothing to do with each other, and all sizes are right except perhaps in the last batch.

help: In your slice of `y`, what changes from one iteration to the next?
look: p y[:bs], y[bs:2 * bs]
at: innermost loop
"""


def batches(x, y, bs):
    for i in range(0, len(x), bs):
        yield x[i : i + bs], y[:bs]
