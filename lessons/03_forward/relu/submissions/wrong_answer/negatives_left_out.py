"""negatives-left-out

The positive numbers come back as one short list

`x[x > 0]` picks numbers out and forgets where they were: five numbers become two, and a table
becomes a plain list. Places matter, because each column belongs to a unit. A negative number must
leave a zero, not a gap.

help: What shape should come out when `x` is `[4, 3]` and half of it is negative?
look: p x.shape, x[x > 0].shape
at: return
"""


def relu(x):
    return x[x > 0]
