"""generator-by-position

The generator is where a size belongs

What is not a size has to be passed to torch by its name.

if `torch.randn(_, _, gen)`: `torch.randn(m, nh, gen)` reads all three as sizes of a table with
three axes, and a generator is not a size.

help: Which keyword of `torch.randn` takes a generator?
look: p type(gen)
at: none
"""

import torch


def init_mlp(x, y, nh, n_out, gen):
    n, m = x.shape
    c = int(y.max()) + 1
    w1 = torch.randn(m, nh, gen)
    w2 = torch.randn(nh, n_out, gen)
    return {"n": n, "m": m, "c": c, "w1": w1, "b1": torch.zeros(nh), "w2": w2, "b2": torch.zeros(n_out)}
