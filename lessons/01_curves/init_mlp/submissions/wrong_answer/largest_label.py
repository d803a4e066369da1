"""largest-label

c is one too small

The largest label is not the number of classes: labels count from 0, so 0, 1, 2 are three. With c outputs the last
class would have no place.

help: For the labels 0 to 9: what is the largest, and how many are there?
look: p y.max()
at: none
"""

import torch


def init_mlp(x, y, nh, n_out, gen):
    n, m = x.shape
    c = int(y.max())
    w1, w2 = torch.randn(m, nh, generator=gen), torch.randn(nh, n_out, generator=gen)
    return {"n": n, "m": m, "c": c, "w1": w1, "b1": torch.zeros(nh), "w2": w2, "b2": torch.zeros(n_out)}
