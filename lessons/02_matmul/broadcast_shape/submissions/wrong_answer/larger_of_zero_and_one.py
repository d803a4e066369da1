"""larger-of-zero-and-one

Zero loses against one

You check the sizes first and then keep the larger one. That is the one that is not 1, except in a single place: beside a 0. The rule stretches
the 1, to no places at all, so (0,) and (1,) give (0,), and your program says (1,). Think of a batch with no rows plus a bias: the sum
has no rows either.

help: "The larger one" and "the one that is not 1": for which pair of sizes do they differ?
look: p s, t
at: innermost loop
"""

from itertools import zip_longest


def broadcast_shape(s, t):
    sizes = []
    for x, y in zip_longest(reversed(s), reversed(t), fillvalue=1):
        if x != y and 1 not in (x, y):
            raise ValueError("shapes do not fit")
        sizes.append(max(x, y))
    return tuple(reversed(sizes))
