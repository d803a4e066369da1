"""stops-before-the-first

The walk ends one stage early

The result has the slopes with respect to what came out of the first stage, `[d1]`. One table is
left: the first. In a network, that would leave the first layer without a gradient.

help: How long is your result, and how many inputs are there?
look: p [tuple(J.shape) for J in Js]
at: `for _ in Js[:0:-1]: ...`
"""


def chain_jacobians(Js):
    whole = Js[0]
    for J in Js[1:]:
        whole = whole @ J
    return whole


def vjp(Js, g):
    for J in Js[:0:-1]:
        g = J @ g
    return g


def mults(dims, order):
    if order == "front":
        return sum(dims[0] * b * c for b, c in zip(dims[1:], dims[2:]))
    return sum(a * b * dims[-1] for a, b in zip(dims, dims[1:-1]))
