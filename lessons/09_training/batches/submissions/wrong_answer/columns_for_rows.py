"""columns-for-rows

The pictures are cut into strips instead of dealt out

Each batch has all rows and a few *columns* of x, that is, a few pixels of every picture. Rows are
the first axis, and a slice without a comma is about the first axis.

help: Which of the two axes of `x` counts pictures?
look: p x.shape, x[0:bs].shape, x[:, 0:bs].shape
at: `yield _`
"""


def batches(x, y, bs):
    for i in range(0, len(x), bs):
        yield x[:, i : i + bs], y[i : i + bs]
