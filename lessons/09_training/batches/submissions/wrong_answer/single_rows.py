"""single-rows

Rows come one at a time, and without their axis

Each is `[m]`, as `x[i]` is, and its label a tensor without axes; `bs` has no influence. A network
takes `[rows, m]` and cannot tell that those m numbers are one row and not m rows.

help: What is the shape of `x[0]`, and of `x[0:1]`?
look: p x[0].shape, x[0:1].shape, bs
at: `yield _`
"""


def batches(x, y, bs):
    for i in range(len(x)):
        yield x[i], y[i]
