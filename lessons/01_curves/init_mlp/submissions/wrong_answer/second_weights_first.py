"""second-weights-first

w2 is drawn before w1

A generator is a stream: whoever draws first gets the first numbers. Both weights have the right
shapes and are as random as they should be, but they are not the network that belongs to this seed.

help: Which of your lines draws first?
look: p x.shape[1] * nh, nh * n_out
at: none
"""

import torch


def init_mlp(x, y, nh, n_out, gen):
    n, m = x.shape
    c = int(y.max()) + 1
    w2 = torch.randn(nh, n_out, generator=gen)
    w1 = torch.randn(m, nh, generator=gen)
    return {"n": n, "m": m, "c": c, "w1": w1, "b1": torch.zeros(nh), "w2": w2, "b2": torch.zeros(n_out)}
