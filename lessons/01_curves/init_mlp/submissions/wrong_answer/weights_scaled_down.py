"""weights-scaled-down

The weights are divided by the square root of the number of inputs

That is a good idea, and what libraries do: sums of many terms stay near 1. Nothing here asks for
it, though, and the lessons that follow count on plain standard normal numbers. The debrief measures
what the division is good for.

help: How large is the spread of the numbers that `torch.randn` gives, before you divide?
look: p x.shape[1] ** 0.5
at: none
"""

import torch


def init_mlp(x, y, nh, n_out, gen):
    n, m = x.shape
    c = int(y.max()) + 1
    w1 = torch.randn(m, nh, generator=gen) / m**0.5
    w2 = torch.randn(nh, n_out, generator=gen) / nh**0.5
    return {"n": n, "m": m, "c": c, "w1": w1, "b1": torch.zeros(nh), "w2": w2, "b2": torch.zeros(n_out)}
