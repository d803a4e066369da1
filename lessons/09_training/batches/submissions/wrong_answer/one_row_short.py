"""one-row-short

Every batch lacks its last row

The end of a slice is left out already: `x[0:4]` has the four rows 0, 1, 2, 3. With `- 1` you leave out one more, and
since the next batch begins bs rows further on, that row is in none.

help: How many rows does `x[0:4]` have?
look: p x[0:bs].shape, x[0:bs - 1].shape
at: innermost loop
"""


def batches(x, y, bs):
    for i in range(0, len(x), bs):
        yield x[i : i + bs - 1], y[i : i + bs - 1]
