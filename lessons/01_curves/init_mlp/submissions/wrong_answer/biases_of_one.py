"""biases-of-one

The biases are ones

The weights are right, and every bias is 1. The brief asks for zeros: at the start no unit should be
switched on or off by its bias alone.

help: With x all zeros, what should the hidden units be at the start?
look: p nh, n_out
at: none
"""

import torch


def init_mlp(x, y, nh, n_out, gen):
    n, m = x.shape
    c = int(y.max()) + 1
    w1 = torch.randn(m, nh, generator=gen)
    w2 = torch.randn(nh, n_out, generator=gen)
    return {"n": n, "m": m, "c": c, "w1": w1, "b1": torch.ones(nh), "w2": w2, "b2": torch.ones(n_out)}
