"""last-label

c is taken from the last row

c is the last row's label plus one, and that is the number of classes only if the last picture shows
the largest label. Rows come in any order, so look at all of them.

help: What would your c be if the first and the last picture were swapped?
look: p y, y[-1]
at: none
"""

import torch


def init_mlp(x, y, nh, n_out, gen):
    n, m = x.shape
    c = int(y[-1]) + 1
    w1, w2 = torch.randn(m, nh, generator=gen), torch.randn(nh, n_out, generator=gen)
    return {"n": n, "m": m, "c": c, "w1": w1, "b1": torch.zeros(nh), "w2": w2, "b2": torch.zeros(n_out)}
