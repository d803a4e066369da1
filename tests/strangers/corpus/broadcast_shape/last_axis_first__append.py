# slip: the sizes come out in reverse order
# source: reported
# named: result-backwards
# general: reversed
def broadcast_shape(a, b):
    n = max(len(a), len(b))
    a = (1,) * (n - len(a)) + tuple(a)
    b = (1,) * (n - len(b)) + tuple(b)
    sizes = []
    for one, other in zip(reversed(a), reversed(b)):
        if one != other and 1 not in (one, other):
            raise ValueError("these shapes do not fit")
        sizes.append(other if one == 1 else one)  # WRONG
    return tuple(sizes)
