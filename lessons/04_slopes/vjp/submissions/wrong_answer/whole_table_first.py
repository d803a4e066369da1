"""whole-table-first

The slopes are right, and a large table was made on the way

With sizes 40, 3, 2, 30 the whole table has 1,200 numbers, where nothing larger than 120 is needed;
from the front of a network it costs 48 times as much. It depends on the brackets: a table times a
vector is a vector, and a table times a table is a table.

help: Which of the tables can be multiplied with g at once?
look: p [tuple(J.shape) for J in Js], g.shape
at: return in vjp
"""


def chain_jacobians(Js):
    whole = Js[0]
    for J in Js[1:]:
        whole = whole @ J
    return whole


def vjp(Js, g):
    return chain_jacobians(Js) @ g


def mults(dims, order):
    if order == "front":
        return sum(dims[0] * b * c for b, c in zip(dims[1:], dims[2:]))
    return sum(a * b * dims[-1] for a, b in zip(dims, dims[1:-1]))
