"""rows-and-inputs-swapped

n and m are swapped

A row is a picture, so the first size of `x` counts pictures and the second counts pixels. Taken the other way round,
w1 gets a line for every picture, and nothing fits any more as soon as the two differ.

help: `x` is `[6, 4]` by hand. How many pictures is that?
look: p x.shape
at: none
"""

import torch


def init_mlp(x, y, nh, n_out, gen):
    m, n = x.shape
    c = int(y.max()) + 1
    w1, w2 = torch.randn(m, nh, generator=gen), torch.randn(nh, n_out, generator=gen)
    return {"n": n, "m": m, "c": c, "w1": w1, "b1": torch.zeros(nh), "w2": w2, "b2": torch.zeros(n_out)}
