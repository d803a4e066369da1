# slip: multi_dot is given a list of one
# source: reported
# named: multi-dot-of-one
from torch.linalg import multi_dot


def chain_jacobians(Js):
    return multi_dot(Js)  # WRONG


def vjp(Js, g):
    slopes = g
    for i in range(len(Js) - 1, -1, -1):
        slopes = Js[i] @ slopes
    return slopes


def mults(dims, order):
    first, last = dims[0], dims[-1]
    if order == "front":
        return sum(first * a * b for a, b in zip(dims[1:-1], dims[2:]))
    return sum(a * b * last for a, b in zip(dims[:-2], dims[1:-1]))
