"""carried-forward

g is carried from the first stage to the last

Carried from the front, g meets the rows of each table. That answers a different question: how the
*outputs* move when the inputs are nudged in the direction g. For that g would need one number for
each input. It has one for each output, and the sizes do not fit.

help: Do you know the slopes at the beginning of the network or at its end?
look: p [tuple(J.shape) for J in Js], g.shape
at: `g @ _`
"""


def chain_jacobians(Js):
    whole = Js[0]
    for J in Js[1:]:
        whole = whole @ J
    return whole


def vjp(Js, g):
    for J in Js:
        g = g @ J
    return g


def mults(dims, order):
    if order == "front":
        return sum(dims[0] * b * c for b, c in zip(dims[1:], dims[2:]))
    return sum(a * b * dims[-1] for a, b in zip(dims, dims[1:-1]))
