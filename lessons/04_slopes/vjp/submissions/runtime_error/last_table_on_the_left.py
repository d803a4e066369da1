"""last-table-on-the-left

The tables are multiplied in the opposite order

Books with a row for each *output* write the last stage on the left. Here the rows are inputs, so
the first stage comes first, and the sizes fit as they are in the list. With `[2, 1]` to the left of
`[3, 2]`, 1 meets 3, and that is the error. Square tables go through, and the result means something
else.

help: Write the shapes in the order in which you multiply. Which sizes meet?
look: p [tuple(J.shape) for J in Js]
at: `_a = _ @ _a`
"""


def chain_jacobians(Js):
    whole = Js[0]
    for J in Js[1:]:
        whole = J @ whole
    return whole


def vjp(Js, g):
    for J in reversed(Js):
        g = J @ g
    return g


def mults(dims, order):
    if order == "front":
        return sum(dims[0] * b * c for b, c in zip(dims[1:], dims[2:]))
    return sum(a * b * dims[-1] for a, b in zip(dims, dims[1:-1]))
