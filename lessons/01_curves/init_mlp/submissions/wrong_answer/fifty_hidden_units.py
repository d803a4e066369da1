"""fifty-hidden-units

There are always 50 hidden units

50 is a good number for the digits, but it was passed in as `nh` so that it can be a different one.
A size that is written down twice is right until somebody changes one of the two.

help: By hand `nh` is 3. Where does your 50 come from?
look: p nh
at: none
"""

import torch


def init_mlp(x, y, nh, n_out, gen):
    n, m = x.shape
    c = int(y.max()) + 1
    nh = 50
    w1, w2 = torch.randn(m, nh, generator=gen), torch.randn(nh, n_out, generator=gen)
    return {"n": n, "m": m, "c": c, "w1": w1, "b1": torch.zeros(nh), "w2": w2, "b2": torch.zeros(n_out)}
