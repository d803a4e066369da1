"""Multiplies and adds up by itself, and multiplies the tables out from the back."""


def chain_jacobians(Js):
    whole = Js[-1]
    for J in Js[-2::-1]:
        whole = (J[:, :, None] * whole[None, :, :]).sum(1)
    return whole


def vjp(Js, g):
    for J in Js[::-1]:
        g = (J * g).sum(dim=1)
    return g


def mults(dims, order):
    total = 0
    for k in range(1, len(dims) - 1):
        if order == "front":
            total += dims[0] * dims[k] * dims[k + 1]
        else:
            total += dims[k - 1] * dims[k] * dims[-1]
    return total
