"""divided-with-a-fraction

A float is used where only a whole number will do

`n / bs` is a float in Python, even when it comes out even, and `range` takes whole numbers only.
Rounding down with `//` would silence the error and lose the rows that are left over, so think about
which way to round, or whether to divide at all.

help: Of ten rows by four, how many batches should there be, and what is 10 / 4?
look: p len(x) / bs
at: entry
"""


def batches(x, y, bs):
    for k in range(len(x) / bs):
        yield x[k * bs : (k + 1) * bs], y[k * bs : (k + 1) * bs]
