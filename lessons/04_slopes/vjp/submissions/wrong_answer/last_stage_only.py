"""last-stage-only

Only the last table has been multiplied

The result has the slopes with respect to what goes into the last stage. A `return` that is indented
into the loop does that: it ends the function in the first iteration.

help: How long is your result, and how many inputs does the first stage have?
look: p [tuple(J.shape) for J in Js], g.shape
at: none
"""

def chain_jacobians(Js):
    whole = Js[0]
    for J in Js[1:]:
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
