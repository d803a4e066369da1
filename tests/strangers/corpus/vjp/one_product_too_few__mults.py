# slip: the first product is not counted
# source: own
# general: wrong-count
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
    pairs = list(zip(dims, dims[1:]))[1:]  # WRONG
    if order == "front":
        return sum(dims[0] * b * c for b, c in pairs[1:])
    return sum(a * b * dims[-1] for a, b in pairs[:-1])
