"""negatives-left-out

The positive numbers come back as one short vector

The numbers are picked out, as `x[x > 0]` does, and where they were is forgotten: five numbers
become two, and a table becomes a vector. Places matter, because each column belongs to a unit. A
negative number must leave a zero, not a gap.

help: What shape should come out when `x` is `[4, 3]` and half of it is negative?
look: p x.shape, x[x > 0].shape
at: return
"""


def relu(x):
    return x[x > 0]
