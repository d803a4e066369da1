"""second-weights-for-the-classes

w2 has a column for every class, and b2 a number for every output

The two sizes are not the same: `c` is how many kinds of labels there are, `n_out` how many numbers
the network gives, and the caller chooses it. Where they differ, the second layer's product and its
biases do not fit together.

help: Which of your sizes did the caller ask for?
look: p c, n_out
at: none
"""

import torch


def init_mlp(x, y, nh, n_out, gen):
    n, m = x.shape
    c = int(y.max()) + 1
    w1, w2 = torch.randn(m, nh, generator=gen), torch.randn(nh, c, generator=gen)
    return {"n": n, "m": m, "c": c, "w1": w1, "b1": torch.zeros(nh), "w2": w2, "b2": torch.zeros(n_out)}
