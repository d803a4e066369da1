"""biases-drawn

The biases are random too

They start at zero here. Random weights already make the hidden units different from each other, which is all that
chance is needed for. And each draw moves the generator on, so that w2 does not get the numbers that are its own.

help: How many numbers should be drawn from `gen` in all?
look: p x.shape[1] * nh + nh * n_out
at: none
"""

import torch


def init_mlp(x, y, nh, n_out, gen):
    n, m = x.shape
    c = int(y.max()) + 1
    w1, b1 = torch.randn(m, nh, generator=gen), torch.randn(nh, generator=gen)
    w2, b2 = torch.randn(nh, n_out, generator=gen), torch.randn(n_out, generator=gen)
    return {"n": n, "m": m, "c": c, "w1": w1, "b1": b1, "w2": w2, "b2": b2}
