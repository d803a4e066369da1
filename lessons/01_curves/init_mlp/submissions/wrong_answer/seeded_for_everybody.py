"""seeded-for-everybody

The whole program is seeded, and gen is not used

A call such as `torch.manual_seed` inside a function resets the common source of the whole program,
for everyone who draws after you, and makes all your networks the same. Your caller has already
chosen where the random numbers come from, and has passed that in.

help: Two networks, made one after the other: should they be equal?
look: p gen.initial_seed()
at: none
"""

import torch


def init_mlp(x, y, nh, n_out, gen):
    n, m = x.shape
    c = int(y.max()) + 1
    torch.manual_seed(42)
    w1, w2 = torch.randn(m, nh), torch.randn(nh, n_out)
    return {"n": n, "m": m, "c": c, "w1": w1, "b1": torch.zeros(nh), "w2": w2, "b2": torch.zeros(n_out)}
