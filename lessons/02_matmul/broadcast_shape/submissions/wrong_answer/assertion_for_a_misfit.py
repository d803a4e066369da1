"""assertion-for-a-misfit

A misfit raises the wrong kind of error

An `assert` states what your own program believes about itself; Python drops it altogether when it is started with `-O`. Two shapes that
do not fit are not a slip in this function but a wrong value from outside, and the name for that is ValueError, as the brief asks.

help: Which exception says "this value will not do", and how is it raised by hand?
look: p s, t
at: innermost loop
"""

from itertools import zip_longest


def broadcast_shape(s, t):
    sizes = []
    for x, y in zip_longest(reversed(s), reversed(t), fillvalue=1):
        assert x == y or x == 1 or y == 1, "shapes do not fit"
        sizes.append(y if x == 1 else x)
    return tuple(reversed(sizes))
