"""biases-for-every-row

There is a bias for every picture

Your biases are `[n]`. A bias belongs to a unit: it says how easily that unit is switched on, whichever picture comes.
Added to `[n, nh]` yours fail, or, where n and nh are equal, land on the wrong axis.

help: How many hidden units are there, and how many biases have you made for them?
look: p x.shape[0], nh, n_out
at: none
"""

import torch


def init_mlp(x, y, nh, n_out, gen):
    n, m = x.shape
    c = int(y.max()) + 1
    w1, w2 = torch.randn(m, nh, generator=gen), torch.randn(nh, n_out, generator=gen)
    return {"n": n, "m": m, "c": c, "w1": w1, "b1": torch.zeros(n), "w2": w2, "b2": torch.zeros(n)}
