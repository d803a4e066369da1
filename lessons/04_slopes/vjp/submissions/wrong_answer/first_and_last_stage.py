"""first-table-missing

The first Jacobian is not in the product

The result begins at the outputs of the first stage: in the worked example it is `[2, 1]` and should
be `[3, 1]`. How the loss moves with the numbers that come out of the first stage is known; how
those move with the inputs has been left out.

help: What is the first size of the first table, and what is the first size of your result?
look: p [tuple(J.shape) for J in Js]
at: `for _ in Js[-2:0:-1]: ...`
"""


def chain_jacobians(Js):
    whole = Js[-1]
    for J in Js[-2:0:-1]:
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
