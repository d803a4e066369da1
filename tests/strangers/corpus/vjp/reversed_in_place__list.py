# slip: the caller's list of tables is reversed
# source: network by hand
# named: tables-turned-round
def chain_jacobians(Js):
    out = Js[0]
    for J in Js[1:]:
        out = out.matmul(J)
    return out


def vjp(Js, g):
    Js.reverse()  # WRONG
    for J in Js:
        g = J.matmul(g)
    return g


def mults(dims, order):
    n = len(dims) - 1
    total = 0
    if order == "front":
        for k in range(1, n):
            total += dims[0] * dims[k] * dims[k + 1]
    else:
        for k in range(n - 1):
            total += dims[k] * dims[k + 1] * dims[n]
    return total
