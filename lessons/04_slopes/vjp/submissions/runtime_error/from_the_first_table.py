"""from-the-first-table

g meets the first table, and belongs to the last

`g` has one number for each output at the end: `[dK]`. The first table has columns for the numbers
after the first stage. In the worked example 1 meets 2, and that is the error. The walk goes
backward, so the list of tables has to be taken from its end.

help: Which table's second size is the length of g?
look: p [tuple(J.shape) for J in Js], g.shape
at: `for _ in Js: ...`
"""


def chain_jacobians(Js):
    whole = Js[0]
    for J in Js[1:]:
        whole = whole @ J
    return whole


def vjp(Js, g):
    for J in Js:
        g = J @ g
    return g


def mults(dims, order):
    if order == "front":
        return sum(dims[0] * b * c for b, c in zip(dims[1:], dims[2:]))
    return sum(a * b * dims[-1] for a, b in zip(dims, dims[1:-1]))
