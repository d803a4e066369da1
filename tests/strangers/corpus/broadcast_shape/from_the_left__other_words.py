# slip: the sizes are paired from the left; the exception has words of its own
# source: reported
# named: aligns-left
def broadcast_shape(first, second):
    longest = max(len(first), len(second))
    one = list(first) + [1] * (longest - len(first))
    two = list(second) + [1] * (longest - len(second))
    sizes = []
    for m, n in zip(one, two):  # WRONG
        if m == n or n == 1:
            sizes.append(m)
        elif m == 1:
            sizes.append(n)
        else:
            raise ValueError("no")
    return tuple(sizes)
