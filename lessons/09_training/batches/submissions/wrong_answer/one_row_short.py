"""one-row-short

Every batch lacks its last row

And since the next batch begins bs rows further on, that row is in none. The end of a slice is left
out already: `x[0:4]` has the four rows 0, 1, 2, 3.

if `_ - 1`: With `- 1` one more is left out.

help: How many rows does `x[0:4]` have?
look: p x[0:bs].shape, x[0:bs - 1].shape
at: `yield _`
"""


def batches(x, y, bs):
    for i in range(0, len(x), bs):
        yield x[i : i + bs - 1], y[i : i + bs - 1]
