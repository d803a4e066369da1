"""bias-along-rows

The bias is laid along the rows instead of the units

Turned upright, as by `b[:, None]`, the bias is `[o, 1]`: as many rows as there are units. Added to
`[n, o]` it gives row r the bias of unit r, if it fits at all. In the example by hand 3 biases meet
2 rows, and that is the error. With as many rows as units it would fit and be wrong: each *picture*
would get a bias, instead of each unit.

help: Broadcasting lines shapes up from the right. Under which axis of `[n, o]` does a plain `[o]` fall?
look: p (x @ w).shape, b.shape, b[:, None].shape
at: return
"""


def lin(x, w, b):
    return x @ w + b[:, None]
