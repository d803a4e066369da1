"""front-in-threes

From the back the count is right; from the front it is that of neighbours

From the front, every product is counted as if its tables were still the ones in the list. But J1·J2
is a table with d0 rows, and so is everything that is multiplied from then on. What disappears with
a product is the size in the middle, over which it sums; the size at the front stays.

if `del _[0]` or `_.pop(0)`: This drops the size at the front.

help: After the first two tables are multiplied, what is the shape of the table they have become?
look: p dims, order
at: `del _[0]`
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
            del sizes[0]
        else:
            count += sizes[-3] * sizes[-2] * sizes[-1]
            del sizes[-2]
    return count
