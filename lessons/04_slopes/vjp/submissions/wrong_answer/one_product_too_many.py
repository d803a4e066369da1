"""one-product-too-many

K tables take K - 1 products, and you count K

A product needs two tables. From the back you also count the last table, `d(K-1)·dK` times dK, as if
it had to be multiplied with something; from the front the first one. A single table costs nothing:
it is already multiplied out.

help: How many products does a list of one table need?
look: p dims, len(dims) - 1
at: return in mults
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
        return sum(dims[0] * b * c for b, c in zip(dims, dims[1:]))
    return sum(a * b * dims[-1] for a, b in zip(dims, dims[1:]))
