"""sizes-all-multiplied

All sizes were multiplied together

That counts every single way from an input to an output, through all stages, each on its own.
Multiplying two tables at a time is cheaper: what has been added up once is used again.

help: Do the costs of two products, one after the other, add up or multiply?
look: p dims
at: return in mults
"""

import math


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
    return math.prod(dims) if len(dims) > 2 else 0
