# slip: the return is inside the loop
# source: coursework
# named: last-stage-only
import functools


def chain_jacobians(Js):
    return functools.reduce(lambda a, b: a @ b, Js)


def vjp(Js, g):
    i = len(Js)
    while i > 0:
        i -= 1
        g = Js[i] @ g
        return g  # WRONG


def mults(dims, order):
    if order == "back":
        return sum(a * b * dims[-1] for a, b in zip(dims, dims[1:-1]))
    return sum(dims[0] * b * c for b, c in zip(dims[1:], dims[2:]))
