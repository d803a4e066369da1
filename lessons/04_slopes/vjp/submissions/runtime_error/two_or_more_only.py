"""two-or-more-only

A list of one is not provided for

With two tables and more it is right. With a single one there is no second to multiply by, and
reading it is "list index out of range". A network with one stage is a network; its Jacobian is that
stage's.

help: What should come back when nothing needs to be multiplied?
look: p len(Js)
at: `Js[0] @ Js[1]`
"""


def chain_jacobians(Js):
    whole = Js[0] @ Js[1]
    for J in Js[2:]:
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
