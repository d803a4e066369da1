"""one-in-float32

float32 and float64 are multiplied

On float32 tables your function is right. On float64 ones, one of the two factors is float32 all the
same, and torch does not multiply the two: "expected m1 and m2 to have the same dtype".
`torch.eye(d0)`, for instance, is a good beginning for a product, and is float32 unless you say
otherwise.

help: Which tensor in your product does not come from the list, and what is its dtype?
look: p Js[0].dtype, torch.eye(2).dtype
at: `torch.eye(_)`
"""

import torch


def chain_jacobians(Js):
    whole = torch.eye(Js[0].shape[0])
    for J in Js:
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
