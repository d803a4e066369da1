"""last-table-missing

The last Jacobian is not in the product

The result ends at the inputs of the last stage: in the worked example it is `[3, 2]` and should be
`[3, 1]`. A loop that stops one table early does that.

help: What is the second size of the last table, and what is the second size of your result?
look: p [tuple(J.shape) for J in Js]
at: `for _ in Js[1:-1]: ...`
"""


def chain_jacobians(Js):
    whole = Js[0]
    for J in Js[1:-1]:
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
