"""uniform-weights

All weights are positive

`torch.rand` draws evenly between 0 and 1; `torch.randn`, with an n, draws from the normal distribution around 0. With
positive weights alone and pixels that are never negative, no hidden unit is ever below zero: the rectifier has
nothing to do, and two layers are one again.

help: What is the smallest number in your w1?
look: p nh, n_out
at: none
"""

import torch


def init_mlp(x, y, nh, n_out, gen):
    n, m = x.shape
    c = int(y.max()) + 1
    w1, w2 = torch.rand(m, nh, generator=gen), torch.rand(nh, n_out, generator=gen)
    return {"n": n, "m": m, "c": c, "w1": w1, "b1": torch.zeros(nh), "w2": w2, "b2": torch.zeros(n_out)}
