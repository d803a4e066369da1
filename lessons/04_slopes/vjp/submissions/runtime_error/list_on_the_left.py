"""list-on-the-left

g meets the rows of the tables where it should meet the columns

The rows of a table are its inputs, and g counts outputs. Books that keep outputs in the rows write
gᵀJ, and there it fits; with inputs in the rows, `g @ J` does not, and g belongs on the right. In
the worked example 1 meets 2, and that is the error.

help: Which axis of J counts outputs, and which side of J is that on?
look: p Js[-1].shape, g.shape
at: `g @ _`
"""


def chain_jacobians(Js):
    whole = Js[0]
    for J in Js[1:]:
        whole = whole @ J
    return whole


def vjp(Js, g):
    for J in reversed(Js):
        g = g @ J
    return g


def mults(dims, order):
    if order == "front":
        return sum(dims[0] * b * c for b, c in zip(dims[1:], dims[2:]))
    return sum(a * b * dims[-1] for a, b in zip(dims, dims[1:-1]))
