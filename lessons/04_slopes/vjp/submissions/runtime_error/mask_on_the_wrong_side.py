"""mask-on-the-wrong-side

A rectifier's mask scales the rows where it should scale the columns

A diagonal table need not be multiplied out, a mask will do. But it is to the *right* of the product
so far, `[d0, dk]`, and each of its numbers belongs to a column. As `[dk, 1]` it scales rows.
Usually the sizes do not fit; where they do, the wrong numbers are set to 0.

help: Which axis of the product so far counts the units of the rectifier?
look: p [tuple(J.shape) for J in Js]
at: `_a = _a * _`
"""

import torch


def chain_jacobians(Js):
    whole = Js[0]
    for J in Js[1:]:
        if J.shape[0] == J.shape[1] and torch.equal(J, torch.diag(J.diagonal())):
            whole = whole * J.diagonal()[:, None]
        else:
            whole = whole @ J
    return whole


def vjp(Js, g):
    for J in reversed(Js):
        g = J @ g
    return g


def mults(dims, order):
    if order == "front":
        return sum(dims[0] * b * c for b, c in zip(dims[1:], dims[2:]))
    return sum(a * b * dims[-1] for a, b in zip(dims, dims[1:-1]))
