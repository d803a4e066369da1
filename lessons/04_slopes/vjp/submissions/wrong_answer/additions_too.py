"""additions-too

Every count is twice what it should be

Every product of two numbers is also added to a sum, so counting both gives twice as much. Many
papers count that way. The brief counts multiplications.

help: What is your number divided by the right one?
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
    if order == "front":
        return sum(2 * dims[0] * b * c for b, c in zip(dims[1:], dims[2:]))
    return sum(2 * a * b * dims[-1] for a, b in zip(dims, dims[1:-1]))
