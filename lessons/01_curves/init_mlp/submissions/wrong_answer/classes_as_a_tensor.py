"""classes-as-a-tensor

c is a tensor, not a number

`y.max()` gives a tensor without axes, and adding 1 leaves it one. It prints almost like a number. As a size it works
in some places and not in others, as a key of a dict it never equals 10, and it may follow the labels to another
device. Sizes are Python ints.

help: What does `type(…)` say about your c?
look: p type(y.max() + 1)
at: none
"""

import torch


def init_mlp(x, y, nh, n_out, gen):
    n, m = x.shape
    c = y.max() + 1
    w1, w2 = torch.randn(m, nh, generator=gen), torch.randn(nh, n_out, generator=gen)
    return {"n": n, "m": m, "c": c, "w1": w1, "b1": torch.zeros(nh), "w2": w2, "b2": torch.zeros(n_out)}
