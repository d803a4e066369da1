"""cells-counted

These are the cells of the tables, not the multiplications

A table `[a, b]` has `a·b` numbers. To multiply it by `[b, c]`, each of them is used c times:
`a·b·c`. The third size is what makes the order matter; without it, front and back would cost the
same.

help: How many multiplications does one single cell of a product take?
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
    return sum(a * b for a, b in zip(dims, dims[1:]))
