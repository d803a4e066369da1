"""labels-not-sliced

Every batch brings all the labels

`xb` has bs rows, but `yb` is the whole of `y`. With luck the loss complains about sizes; with
broadcasting, or when one batch is all, it does not.

help: Which rows of `y` belong to rows 4 to 7 of `x`?
look: p y.shape, y[4:8].shape
at: `yield _`
"""


def batches(x, y, bs):
    for i in range(0, len(x), bs):
        yield x[i : i + bs], y
