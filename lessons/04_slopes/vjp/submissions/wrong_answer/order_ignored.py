"""order-ignored

Both orders get the same number

You get the count from the front whatever `order` says. The results of the two orders are equal, the
work is not, and that difference is what this exercise is about.

help: What does your function do differently when `order` is "back"?
look: p dims, order
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
    return sum(dims[0] * b * c for b, c in zip(dims[1:], dims[2:]))
