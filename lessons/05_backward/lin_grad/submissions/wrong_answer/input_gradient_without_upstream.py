"""input-gradient-without-upstream

inp.g has the same row over and over

Each row holds the sums of the weights, and `out.g` has no part in it. That is how the *outputs*
together change with the inputs, the layer's own slope. How the *loss* changes depends on the row:
one guess was too high, another too low, and `out.g` carries that.

help: By the chain rule, what do you multiply the layer's own slope by?
look: p out.g, w.sum(1)
at: `torch.ones_like(out.g)`
"""

import torch


def lin_grad(inp, out, w, b):
    inp.g = torch.ones_like(out.g) @ w.T
    w.g = (inp[:, :, None] * out.g[:, None, :]).sum(0)
    b.g = out.g.sum(0)
