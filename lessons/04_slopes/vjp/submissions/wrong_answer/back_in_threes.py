"""back-in-threes

From the front the count is right; from the back it is that of neighbours

From the back, every product is counted as if its tables were still the ones in the list. But
J(K-1)·JK is a table with dK columns, and so is everything that is multiplied from then on. What
disappears with a product is the size in the middle, over which it sums; the size at the end stays.

if `del _[-1]` or `_.pop()` or `_.pop(-1)`: This drops the size at the end.

help: After the last two tables are multiplied, what is the shape of the table they have become?
look: p dims, order
at: `del _[-1]`
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
    sizes = list(dims)
    count = 0
    while len(sizes) > 2:
        if order == "front":
            count += sizes[0] * sizes[1] * sizes[2]
            del sizes[1]
        else:
            count += sizes[-3] * sizes[-2] * sizes[-1]
            del sizes[-1]
    return count
