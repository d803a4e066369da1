"""generator-set-back

gen is reset to its seed before drawing

It was passed to you running. Resetting it makes every call draw the same numbers: the first call is
right, and the second gives the same network again instead of a new one. Ten networks with ten
different starts would be one network ten times.

help: What should two calls with the same generator, one after the other, give?
look: p gen.initial_seed()
at: none
"""

import torch


def init_mlp(x, y, nh, n_out, gen):
    n, m = x.shape
    c = int(y.max()) + 1
    gen.manual_seed(gen.initial_seed())
    w1, w2 = torch.randn(m, nh, generator=gen), torch.randn(nh, n_out, generator=gen)
    return {"n": n, "m": m, "c": c, "w1": w1, "b1": torch.zeros(nh), "w2": w2, "b2": torch.zeros(n_out)}
