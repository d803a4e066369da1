# slip: from the back every product is counted with three neighbouring sizes
# source: own
# named: back-in-threes
import functools


def chain_jacobians(Js):
    return functools.reduce(lambda a, b: a @ b, Js)


def vjp(Js, g):
    return functools.reduce(lambda v, J: J @ v, reversed(Js), g)


def mults(dims, order):
    total = 0
    for k in range(len(dims) - 2):
        first = dims[0] if order == "front" else dims[k]
        total += first * dims[k + 1] * dims[k + 2]  # WRONG
    return total
