"""slope-of-one-at-the-end

The numbers in g make no difference

You get the slopes for a g of ones, as if the loss grew by 1 with each of the last outputs. For a
loss that *is* the last output that is so. Otherwise whoever comes after has something to say, and
says it in `g`.

help: If g is doubled, what happens to your result?
look: p g
at: `torch.ones_like(g)`
"""

import torch


def chain_jacobians(Js):
    whole = Js[0]
    for J in Js[1:]:
        whole = whole @ J
    return whole


def vjp(Js, g):
    slopes = torch.ones_like(g)
    for J in reversed(Js):
        slopes = J @ slopes
    return slopes


def mults(dims, order):
    if order == "front":
        return sum(dims[0] * b * c for b, c in zip(dims[1:], dims[2:]))
    return sum(a * b * dims[-1] for a, b in zip(dims, dims[1:-1]))
