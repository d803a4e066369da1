"""column-for-a-list

The slopes come back as a column

`[d0, 1]` instead of `[d0]`. A column that is multiplied as a matrix stays a column; `@` takes a
table and a vector as well. The stray axis would broadcast later on, in places where you do not
expect it.

help: How many axes does g have when it comes in, and how many does your result have?
look: p g.shape, g[:, None].shape
at: `g[:, None]`
"""


def chain_jacobians(Js):
    whole = Js[0]
    for J in Js[1:]:
        whole = whole @ J
    return whole


def vjp(Js, g):
    g = g[:, None]
    for J in reversed(Js):
        g = J @ g
    return g


def mults(dims, order):
    if order == "front":
        return sum(dims[0] * b * c for b, c in zip(dims[1:], dims[2:]))
    return sum(a * b * dims[-1] for a, b in zip(dims, dims[1:-1]))
