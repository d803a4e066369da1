"""weights-for-every-row

w1 has a line for every picture instead of every pixel

`[n, nh]` is the shape of what comes *out* of the first layer, one line of hidden numbers for each
picture. The weights are shared by all pictures, so n is not part of them. With a square table of
pictures, n = m, it would go unnoticed.

help: Should the network have to grow when it is shown more pictures?
look: p x.shape
at: none
"""

import torch


def init_mlp(x, y, nh, n_out, gen):
    n, m = x.shape
    c = int(y.max()) + 1
    w1, w2 = torch.randn(n, nh, generator=gen), torch.randn(nh, n_out, generator=gen)
    return {"n": n, "m": m, "c": c, "w1": w1, "b1": torch.zeros(nh), "w2": w2, "b2": torch.zeros(n_out)}
