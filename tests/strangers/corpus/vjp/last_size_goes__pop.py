# slip: from the back the last size is dropped where the inner one should be
# source: own
# named: back-in-threes
def chain_jacobians(Js):
    result = Js[0]
    for j in range(1, len(Js)):
        result = torch_mm(result, Js[j])
    return result


def torch_mm(a, b):
    return a.mm(b)


def vjp(Js, g):
    for J in Js[::-1]:
        g = J.mv(g)
    return g


def mults(dims, order):
    sizes, work = dims[:], 0
    while len(sizes) >= 3:
        trio = sizes[:3] if order == "front" else sizes[-3:]
        work += trio[0] * trio[1] * trio[2]
        if order == "front":
            sizes.pop(1)
        else:
            sizes.pop()  # WRONG
    return work
