"""whole-on-its-side

The table of the whole lies on its side

The numbers are right, and rows and columns are swapped: `[dK, d0]`, a row for every output. It is
what torch's own Jacobian would look like. Here inputs come first, in each stage and in the whole.

help: What shape should the whole have, and what shape does yours have?
look: p Js[0].shape, Js[-1].shape
at: return in chain_jacobians
"""


def chain_jacobians(Js):
    whole = Js[0]
    for J in Js[1:]:
        whole = whole @ J
    return whole.T


def vjp(Js, g):
    for J in reversed(Js):
        g = J @ g
    return g


def mults(dims, order):
    if order == "front":
        return sum(dims[0] * b * c for b, c in zip(dims[1:], dims[2:]))
    return sum(a * b * dims[-1] for a, b in zip(dims, dims[1:-1]))
