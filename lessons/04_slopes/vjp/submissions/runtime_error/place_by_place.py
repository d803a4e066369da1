"""place-by-place

Tables are multiplied cell by cell

`*` puts one table on the other. Where the sizes differ that is an error; between square tables it
runs, and leaves out nearly all ways from an input to an output. From input r to output c you can go
through *every* number in between, and all those products are added up. That is what a product of
matrices does.

help: How many ways lead from input 0 to output 0 in the worked example?
look: p [tuple(J.shape) for J in Js]
at: `_a = _a * _`
"""


def chain_jacobians(Js):
    whole = Js[0]
    for J in Js[1:]:
        whole = whole * J
    return whole


def vjp(Js, g):
    for J in reversed(Js):
        g = J @ g
    return g


def mults(dims, order):
    if order == "front":
        return sum(dims[0] * b * c for b, c in zip(dims[1:], dims[2:]))
    return sum(a * b * dims[-1] for a, b in zip(dims, dims[1:-1]))
