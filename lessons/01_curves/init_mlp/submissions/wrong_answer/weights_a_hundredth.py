"""weights-a-hundredth

The weights are a hundred times too small

All weights are 0.01 times what the generator gave. Books for networks with sigmoids start like
that, so that no unit begins far out where its slope vanishes. The brief asks for plain standard
normal numbers, and the lessons that follow count on them.

help: How large is the spread of the numbers that `torch.randn` gives, before you multiply?
look: p x.shape
at: none
"""

import torch


def init_mlp(x, y, nh, n_out, gen):
    n, m = x.shape
    c = int(y.max()) + 1
    w1 = 0.01 * torch.randn(m, nh, generator=gen)
    w2 = 0.01 * torch.randn(nh, n_out, generator=gen)
    return {"n": n, "m": m, "c": c, "w1": w1, "b1": torch.zeros(nh), "w2": w2, "b2": torch.zeros(n_out)}
