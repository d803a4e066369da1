"""multi-dot-of-one

A single table is refused

With two tables and more your function is right. `torch.linalg.multi_dot` multiplies a list in the
cheapest order, and wants at least two of them: "expected at least 2 tensors". A network with one
stage is a network; its Jacobian is that stage's.

help: What should come back when nothing needs to be multiplied?
look: p len(Js)
at: return in chain_jacobians
"""

import torch


def chain_jacobians(Js):
    return torch.linalg.multi_dot(Js)


def vjp(Js, g):
    for J in reversed(Js):
        g = J @ g
    return g


def mults(dims, order):
    if order == "front":
        return sum(dims[0] * b * c for b, c in zip(dims[1:], dims[2:]))
    return sum(a * b * dims[-1] for a, b in zip(dims, dims[1:-1]))
