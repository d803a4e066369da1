"""library-layout

The weights are [outputs, inputs]

Both are turned on their side: `w1` is `[nh, m]`. PyTorch's `nn.Linear` keeps them so. In this course a row of pixels
is multiplied from the left, `x @ w1`, and m has to come first. With as many inputs as outputs no shape would tell.

help: `x` is `[n, m]`. What must the first size of `w1` be for `x @ w1`?
look: p x.shape, nh
at: none
"""

import torch


def init_mlp(x, y, nh, n_out, gen):
    n, m = x.shape
    c = int(y.max()) + 1
    w1, w2 = torch.randn(nh, m, generator=gen), torch.randn(n_out, nh, generator=gen)
    return {"n": n, "m": m, "c": c, "w1": w1, "b1": torch.zeros(nh), "w2": w2, "b2": torch.zeros(n_out)}
