"""asks-autograd

autograd has walked back for you

It did just what you are asked to do here: from the last table to the first, a vector all the way.
Keep this version as a check.

help: Which table does autograd meet first on its way back, and what does it do with g there?
look: p [tuple(J.shape) for J in Js], g.shape
at: return in vjp
"""

import torch


def chain_jacobians(Js):
    whole = Js[0]
    for J in Js[1:]:
        whole = whole @ J
    return whole


def vjp(Js, g):
    x = torch.zeros(Js[0].shape[0], dtype=g.dtype, requires_grad=True)
    out = x
    for J in Js:
        out = out @ J
    return torch.autograd.grad(out, x, g)[0]


def mults(dims, order):
    if order == "front":
        return sum(dims[0] * b * c for b, c in zip(dims[1:], dims[2:]))
    return sum(a * b * dims[-1] for a, b in zip(dims, dims[1:-1]))
