"""second-biases-for-hidden

b2 has as many numbers as b1

The second layer has `n_out` units, and each has one bias; `b2` has `nh` numbers. Added to the
output it does not fit, unless one of the two sizes is 1, and then it broadcasts.

help: How many numbers come out of the second layer, for one row?
look: p nh, n_out
at: none
"""

import torch


def init_mlp(x, y, nh, n_out, gen):
    n, m = x.shape
    c = int(y.max()) + 1
    w1 = torch.randn(m, nh, generator=gen)
    w2 = torch.randn(nh, n_out, generator=gen)
    return {"n": n, "m": m, "c": c, "w1": w1, "b1": torch.zeros(nh), "w2": w2, "b2": torch.zeros(nh)}
