"""second-weights-from-elsewhere

w1 comes from gen, w2 does not

The numbers in w2 are not the next ones of `gen`, as happens when its draw lacks `generator=gen`.
Half of the network can be repeated and the other half cannot, which is harder to notice than if
nothing could be.

help: Which of your two draws names the generator?
look: p gen.initial_seed()
at: none
"""

import torch


def init_mlp(x, y, nh, n_out, gen):
    n, m = x.shape
    c = int(y.max()) + 1
    w1, w2 = torch.randn(m, nh, generator=gen), torch.randn(nh, n_out)
    return {"n": n, "m": m, "c": c, "w1": w1, "b1": torch.zeros(nh), "w2": w2, "b2": torch.zeros(n_out)}
