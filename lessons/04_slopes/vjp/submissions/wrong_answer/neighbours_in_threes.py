"""neighbours-in-threes

Every product is counted as if its tables were still the ones in the list

`a·b·c` for three neighbouring sizes is right for the first product. After it, the table so far has
grown: it still has d0 rows from the front, or dK columns from the back. What you count are products
of neighbours, each with a fresh table.

help: After J1 J2, what is the shape of the table that is multiplied by J3?
look: p dims
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
    return sum(a * b * c for a, b, c in zip(dims, dims[1:], dims[2:]))
