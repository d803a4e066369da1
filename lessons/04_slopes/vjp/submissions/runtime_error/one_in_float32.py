"""one-in-float32

The starting table is float32, whatever the Jacobians are

`torch.eye(d0)` changes nothing that it is multiplied with, so it is a good beginning. But it is float32 unless you
say otherwise, and torch does not multiply float32 by float64: "expected m1 and m2 to have the same dtype".

help: Where could the dtype of your starting table come from?
look: p Js[0].dtype, torch.eye(2).dtype
at: entry in chain_jacobians
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
