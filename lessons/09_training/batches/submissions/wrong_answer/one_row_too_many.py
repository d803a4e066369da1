"""one-row-too-many

Neighbouring batches share a row

Each batch takes the first row of the next one along. Those rows count twice. The end of a slice is
the first thing that is *not* taken.

help: Which row is the last in `x[0:4]`?
look: p x[0:bs].shape, x[0:bs + 1].shape
at: `yield _`
"""


def batches(x, y, bs):
    for i in range(0, len(x), bs):
        yield x[i : i + bs + 1], y[i : i + bs + 1]
