"""generator-ignored

The numbers do not come from gen

Without `generator=gen`, torch draws from its one common source. Two calls with the same seed then give two different
networks, and every other draw in the program shifts yours. The shapes are right, so nothing else will show it.

help: After your call, has `gen` been moved on?
look: p gen.initial_seed()
at: none
"""

import torch


def init_mlp(x, y, nh, n_out, gen):
    n, m = x.shape
    c = int(y.max()) + 1
    w1, w2 = torch.randn(m, nh), torch.randn(nh, n_out)
    return {"n": n, "m": m, "c": c, "w1": w1, "b1": torch.zeros(nh), "w2": w2, "b2": torch.zeros(n_out)}
